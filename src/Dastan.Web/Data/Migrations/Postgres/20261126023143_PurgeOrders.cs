using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PurgeOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "purge_orders",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    token = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    tags = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_purge_orders", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_embargoed_until",
                table: "stories",
                column: "embargoed_until",
                filter: "embargoed_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_stories_withdrawn_at",
                table: "stories",
                column: "withdrawn_at",
                filter: "withdrawn_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "purge_orders");

            migrationBuilder.DropIndex(
                name: "IX_stories_embargoed_until",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "IX_stories_withdrawn_at",
                table: "stories");
        }
    }
}
