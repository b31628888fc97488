using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
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
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE story_words USING fts5(headline, standfirst, names, body, marks,
                    content='', contentless_delete=1, prefix='4 5', tokenize="unicode61 remove_diacritics 0 tokenchars '#-'");
                """);
            migrationBuilder.Sql("CREATE VIRTUAL TABLE story_vocabulary USING fts5vocab(story_words, 'row');");
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
