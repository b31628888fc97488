using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
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
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "likeness_marks",
                columns: table => new
                {
                    mark = table.Column<int>(type: "integer", nullable: false),
                    picture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bits = table.Column<long>(type: "bigint", nullable: false)
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
                    picture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    page_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                INSERT INTO picture_uses (picture_id, story_id)
                SELECT pictures.id, stories.id FROM stories
                CROSS JOIN LATERAL regexp_matches(stories.body, '<img src="/pictures/([0-9a-f]{64})', 'g') AS shown
                JOIN pictures ON pictures.hash = shown[1]
                ON CONFLICT DO NOTHING;
                """
            );
            migrationBuilder.Sql(
                """
                INSERT INTO page_pictures (picture_id, page_id)
                SELECT pictures.id, static_pages.id FROM static_pages
                CROSS JOIN LATERAL regexp_matches(static_pages.body, '<img src="/pictures/([0-9a-f]{64})', 'g') AS shown
                JOIN pictures ON pictures.hash = shown[1]
                ON CONFLICT DO NOTHING;
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
