using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "topics",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "static_pages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_for_every_edition",
                table: "redirects",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "forms",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "people",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "papers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "unfed_stories",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
