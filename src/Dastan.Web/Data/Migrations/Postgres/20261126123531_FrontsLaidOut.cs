using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FrontsLaidOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Instant>(
                name: "laid_out_at",
                table: "fronts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "laid_out_by",
                table: "fronts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "fronts",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "fronts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "pinned_until",
                table: "front_slots",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_fronts_edition_section_number",
                table: "fronts",
                columns: new[] { "edition", "section", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fronts_published_at",
                table: "fronts",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "IX_front_slots_pinned_until",
                table: "front_slots",
                column: "pinned_until",
                filter: "pinned_until IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_fronts_edition_section_number",
                table: "fronts");

            migrationBuilder.DropIndex(
                name: "IX_fronts_published_at",
                table: "fronts");

            migrationBuilder.DropIndex(
                name: "IX_front_slots_pinned_until",
                table: "front_slots");

            migrationBuilder.DropColumn(
                name: "laid_out_at",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "laid_out_by",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "note",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "number",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "pinned_until",
                table: "front_slots");
        }
    }
}
