using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "story_places",
                columns: table => new
                {
                    place = table.Column<long>(type: "bigint", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_places", x => x.place);
                    table.ForeignKey(
                        name: "FK_story_places_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_id_published_at_embargoed_until_withdrawn_at",
                table: "stories",
                columns: new[] { "id", "published_at", "embargoed_until", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "IX_story_places_story_id",
                table: "story_places",
                column: "story_id",
                unique: true);

            // Vectors stay in their rows, uncompressed: a thousand of them are read to rank one search.
            migrationBuilder.Sql(
                """
                CREATE TABLE story_words (place bigint PRIMARY KEY, words tsvector NOT NULL) WITH (toast_tuple_target = 8160);
                CREATE INDEX ix_story_words_words ON story_words USING gin (words) WITH (gin_pending_list_limit = 512);
                CREATE TABLE story_vocabulary (word text COLLATE "C" PRIMARY KEY);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE story_vocabulary;");
            migrationBuilder.Sql("DROP TABLE story_words;");

            migrationBuilder.DropTable(
                name: "story_places");

            migrationBuilder.DropIndex(
                name: "IX_stories_id_published_at_embargoed_until_withdrawn_at",
                table: "stories");
        }
    }
}
