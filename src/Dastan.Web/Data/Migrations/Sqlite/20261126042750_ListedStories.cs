using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListedStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_story_topics_topic_id",
                table: "story_topics");

            migrationBuilder.DropIndex(
                name: "IX_story_bylines_person_id",
                table: "story_bylines");

            migrationBuilder.AddColumn<string>(
                name: "edition",
                table: "story_topics",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "published_at",
                table: "story_topics",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "edition",
                table: "story_bylines",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "published_at",
                table: "story_bylines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "story_days",
                columns: table => new
                {
                    edition = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    stories = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_days", x => new { x.edition, x.number });
                });

            // What is here already is filled in as it would have been while it was saved.
            foreach (var table in new[] { "story_topics", "story_bylines" })
                migrationBuilder.Sql(
                    $"""
                    UPDATE {table} SET (edition, published_at) =
                        (SELECT s.edition, s.published_at FROM stories s WHERE s.id = {table}.story_id);
                    """
                );
            migrationBuilder.Sql(
                """
                INSERT INTO story_days (edition, number, stories, changed_at)
                SELECT edition, CAST(replace(published_on, '-', '') AS INTEGER), count(*), max(max(published_at),
                    coalesce(max(updated_at), max(published_at)), coalesce(max(embargoed_until), max(published_at)))
                FROM stories WHERE published_at IS NOT NULL AND published_on IS NOT NULL AND withdrawn_at IS NULL
                GROUP BY edition, published_on;
                """
            );

            migrationBuilder.CreateIndex(
                name: "IX_story_topics_topic_id_edition_published_at_story_id",
                table: "story_topics",
                columns: new[] { "topic_id", "edition", "published_at", "story_id" });

            migrationBuilder.CreateIndex(
                name: "IX_story_bylines_person_id_edition_published_at_story_id",
                table: "story_bylines",
                columns: new[] { "person_id", "edition", "published_at", "story_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_days");

            migrationBuilder.DropIndex(
                name: "IX_story_topics_topic_id_edition_published_at_story_id",
                table: "story_topics");

            migrationBuilder.DropIndex(
                name: "IX_story_bylines_person_id_edition_published_at_story_id",
                table: "story_bylines");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "story_topics");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "story_topics");

            migrationBuilder.DropColumn(
                name: "edition",
                table: "story_bylines");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "story_bylines");

            migrationBuilder.CreateIndex(
                name: "IX_story_topics_topic_id",
                table: "story_topics",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_bylines_person_id",
                table: "story_bylines",
                column: "person_id");
        }
    }
}
