using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class StoryTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "embargo_note",
                table: "stories",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "embargo_source",
                table: "stories",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "event_number",
                table: "stories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "lift_asked_by",
                table: "stories",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lift_reason",
                table: "stories",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Instant>(
                name: "withdrawal_due_at",
                table: "stories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "story_events",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    @for = table.Column<Instant>(name: "for", type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_events", x => new { x.story_id, x.number });
                    table.ForeignKey(
                        name: "FK_story_events_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_scheduled_for",
                table: "stories",
                column: "scheduled_for",
                filter: "scheduled_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_stories_withdrawal_due_at",
                table: "stories",
                column: "withdrawal_due_at",
                filter: "withdrawal_due_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_events");

            migrationBuilder.DropIndex(
                name: "IX_stories_scheduled_for",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "IX_stories_withdrawal_due_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "embargo_note",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "embargo_source",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "event_number",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "lift_asked_by",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "lift_reason",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "withdrawal_due_at",
                table: "stories");
        }
    }
}
