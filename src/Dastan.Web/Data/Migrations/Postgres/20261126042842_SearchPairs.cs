using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SearchPairs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is in the index now lacks pairs and months: it is made anew after the migration.
            migrationBuilder.Sql(
                """
                TRUNCATE story_words, story_vocabulary, story_places;
                ALTER TABLE story_vocabulary ADD COLUMN stories integer NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE story_vocabulary DROP COLUMN stories;");
        }
    }
}
