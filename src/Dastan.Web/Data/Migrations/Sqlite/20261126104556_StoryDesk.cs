using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class StoryDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "staff_id",
                table: "story_revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "begun_by",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "held_by",
                table: "stories",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reason",
                table: "stories",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "stage",
                table: "stories",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Draft");

            migrationBuilder.AddColumn<long>(
                name: "touched_at",
                table: "stories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "story_drafts",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    based_on = table.Column<int>(type: "INTEGER", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    standfirst = table.Column<string>(type: "TEXT", nullable: false),
                    dateline = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    window = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_drafts", x => new { x.story_id, x.staff_id });
                    table.ForeignKey(
                        name: "FK_story_drafts_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_story_drafts_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_touched_at",
                table: "stories",
                column: "touched_at",
                filter: "published_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_story_drafts_staff_id",
                table: "story_drafts",
                column: "staff_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_drafts");

            migrationBuilder.DropIndex(
                name: "IX_stories_touched_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "staff_id",
                table: "story_revisions");

            migrationBuilder.DropColumn(
                name: "begun_by",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "held_by",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "return_reason",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "stage",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "touched_at",
                table: "stories");
        }
    }
}
