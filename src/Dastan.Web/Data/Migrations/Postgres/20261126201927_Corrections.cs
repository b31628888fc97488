using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "correction_count",
                table: "stories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Instant>(
                name: "correction_due_at",
                table: "stories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "first_public_revision",
                table: "stories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // Of what is out already: the newest words that were written by the time of publication; the first ones, where all came in later.
            migrationBuilder.Sql(
                """
                UPDATE stories SET first_public_revision = COALESCE(
                    (SELECT MAX(r.number) FROM story_revisions r WHERE r.story_id = stories.id AND r.at <= stories.published_at), 1)
                WHERE published_at IS NOT NULL
                """
            );

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    wrong = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    now = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    written_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    taken_back_by = table.Column<Guid>(type: "uuid", nullable: true),
                    taken_back_reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrections", x => x.id);
                    table.ForeignKey(
                        name: "FK_corrections_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_correction_due_at",
                table: "stories",
                column: "correction_due_at",
                filter: "correction_due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_corrections_edition_published_at_id",
                table: "corrections",
                columns: new[] { "edition", "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_published_at_id",
                table: "corrections",
                columns: new[] { "published_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_corrections_story_id",
                table: "corrections",
                column: "story_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropIndex(
                name: "IX_stories_correction_due_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "correction_count",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "correction_due_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "first_public_revision",
                table: "stories");
        }
    }
}
