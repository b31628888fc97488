using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Arranging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "forms",
                table: "topics",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "topics",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "static_pages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_for_every_edition",
                table: "redirects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "forms",
                table: "people",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "people",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "papers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "unfed_stories",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unfed_stories", x => x.story_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_redirects_to",
                table: "redirects",
                column: "to");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unfed_stories");

            migrationBuilder.DropIndex(
                name: "IX_redirects_to",
                table: "redirects");

            migrationBuilder.DropColumn(
                name: "forms",
                table: "topics");

            migrationBuilder.DropColumn(
                name: "version",
                table: "topics");

            migrationBuilder.DropColumn(
                name: "version",
                table: "static_pages");

            migrationBuilder.DropColumn(
                name: "is_for_every_edition",
                table: "redirects");

            migrationBuilder.DropColumn(
                name: "forms",
                table: "people");

            migrationBuilder.DropColumn(
                name: "version",
                table: "people");

            migrationBuilder.DropColumn(
                name: "version",
                table: "papers");
        }
    }
}
