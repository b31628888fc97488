using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PicturesSeen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "looks",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "likeness_marks",
                columns: table => new
                {
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bits = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_likeness_marks", x => new { x.mark, x.picture_id });
                    table.ForeignKey(
                        name: "FK_likeness_marks_pictures_picture_id",
                        column: x => x.picture_id,
                        principalTable: "pictures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "page_pictures",
                columns: table => new
                {
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    page_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_page_pictures", x => new { x.picture_id, x.page_id });
                    table.ForeignKey(
                        name: "FK_page_pictures_pictures_picture_id",
                        column: x => x.picture_id,
                        principalTable: "pictures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_page_pictures_static_pages_page_id",
                        column: x => x.page_id,
                        principalTable: "static_pages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_pictures_looks",
                table: "pictures",
                column: "looks",
                filter: "looks IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_likeness_marks_picture_id",
                table: "likeness_marks",
                column: "picture_id");

            migrationBuilder.CreateIndex(
                name: "IX_page_pictures_page_id",
                table: "page_pictures",
                column: "page_id");

            // What a body shows was noted for stories written here alone, and for static pages not at all; from now on readers get no picture that is not noted.
            migrationBuilder.Sql(
                """
                WITH RECURSIVE rest(story_id, text) AS (
                    SELECT id, substr(body, instr(body, '<img src="/pictures/') + 20) FROM stories WHERE instr(body, '<img src="/pictures/') > 0
                    UNION ALL
                    SELECT story_id, substr(text, instr(text, '<img src="/pictures/') + 20) FROM rest WHERE instr(text, '<img src="/pictures/') > 0
                )
                INSERT OR IGNORE INTO picture_uses (picture_id, story_id)
                SELECT pictures.id, rest.story_id FROM rest JOIN pictures ON pictures.hash = substr(rest.text, 1, 64);
                """
            );
            migrationBuilder.Sql(
                """
                WITH RECURSIVE rest(page_id, text) AS (
                    SELECT id, substr(body, instr(body, '<img src="/pictures/') + 20) FROM static_pages WHERE instr(body, '<img src="/pictures/') > 0
                    UNION ALL
                    SELECT page_id, substr(text, instr(text, '<img src="/pictures/') + 20) FROM rest WHERE instr(text, '<img src="/pictures/') > 0
                )
                INSERT OR IGNORE INTO page_pictures (picture_id, page_id)
                SELECT pictures.id, rest.page_id FROM rest JOIN pictures ON pictures.hash = substr(rest.text, 1, 64);
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "likeness_marks");

            migrationBuilder.DropTable(
                name: "page_pictures");

            migrationBuilder.DropIndex(
                name: "IX_pictures_looks",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "looks",
                table: "pictures");
        }
    }
}
