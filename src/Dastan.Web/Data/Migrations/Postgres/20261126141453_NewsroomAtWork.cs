using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NewsroomAtWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "forms",
                table: "topics",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "topics",
                type: "integer",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "static_pages",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_for_every_edition",
                table: "redirects",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Instant>(
                name: "brought_at",
                table: "pictures",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "brought_by",
                table: "pictures",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "focus_x",
                table: "pictures",
                type: "integer",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "focus_y",
                table: "pictures",
                type: "integer",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "pictures",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "original_hash",
                table: "pictures",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "rights",
                table: "pictures",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<LocalDate>(
                name: "rights_until",
                table: "pictures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sought",
                table: "pictures",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "pictures",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "forms",
                table: "people",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "people",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "papers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Instant>(
                name: "laid_out_at",
                table: "fronts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "laid_out_by",
                table: "fronts",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "fronts",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "fronts",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "pinned_until",
                table: "front_slots",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "picture_uses",
                columns: table => new
                {
                    picture_id = table.Column<Guid>(type: "uuid", nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_picture_uses", x => new { x.picture_id, x.story_id });
                    table.ForeignKey(
                        name: "FK_picture_uses_pictures_picture_id",
                        column: x => x.picture_id,
                        principalTable: "pictures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_picture_uses_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateTable(
                name: "story_pens",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    taken_from = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_pens", x => x.story_id);
                    table.ForeignKey(
                        name: "FK_story_pens_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_story_pens_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_presences",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    window = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    place = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_gone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_presences", x => new { x.story_id, x.staff_id, x.window });
                    table.ForeignKey(
                        name: "FK_story_presences_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_story_presences_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "story_previews",
                columns: table => new
                {
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_previews", x => x.digest);
                    table.ForeignKey(
                        name: "FK_story_previews_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_story_previews_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unfed_stories",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unfed_stories", x => x.story_id);
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

            migrationBuilder.CreateIndex(
                name: "IX_redirects_to",
                table: "redirects",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "IX_pictures_original_hash",
                table: "pictures",
                column: "original_hash");

            migrationBuilder.CreateIndex(
                name: "IX_fronts_edition_section_number",
                table: "fronts",
                columns: new[] { "edition", "section", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fronts_published_at",
                table: "fronts",
                column: "published_at");

            migrationBuilder.CreateIndex(
                name: "IX_front_slots_pinned_until",
                table: "front_slots",
                column: "pinned_until",
                filter: "pinned_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_picture_uses_story_id",
                table: "picture_uses",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_pens_staff_id",
                table: "story_pens",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_presences_seen_at",
                table: "story_presences",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_story_presences_staff_id",
                table: "story_presences",
                column: "staff_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_previews_made_by",
                table: "story_previews",
                column: "made_by");

            migrationBuilder.CreateIndex(
                name: "IX_story_previews_story_id",
                table: "story_previews",
                column: "story_id");

            migrationBuilder.Sql("UPDATE pictures SET original_hash = hash, sought = lower(credit || ' ' || alternative || ' ' || caption);");
            migrationBuilder.Sql(
                "INSERT INTO picture_uses (picture_id, story_id) SELECT lead_picture_id, id FROM stories WHERE lead_picture_id IS NOT NULL;"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "picture_uses");

            migrationBuilder.DropTable(
                name: "story_events");

            migrationBuilder.DropTable(
                name: "story_pens");

            migrationBuilder.DropTable(
                name: "story_presences");

            migrationBuilder.DropTable(
                name: "story_previews");

            migrationBuilder.DropTable(
                name: "unfed_stories");

            migrationBuilder.DropIndex(
                name: "IX_stories_scheduled_for",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "IX_stories_withdrawal_due_at",
                table: "stories");

            migrationBuilder.DropIndex(
                name: "IX_redirects_to",
                table: "redirects");

            migrationBuilder.DropIndex(
                name: "IX_pictures_original_hash",
                table: "pictures");

            migrationBuilder.DropIndex(
                name: "IX_fronts_edition_section_number",
                table: "fronts");

            migrationBuilder.DropIndex(
                name: "IX_fronts_published_at",
                table: "fronts");

            migrationBuilder.DropIndex(
                name: "IX_front_slots_pinned_until",
                table: "front_slots");

            migrationBuilder.DropColumn(
                name: "forms",
                table: "topics");

            migrationBuilder.DropColumn(
                name: "version",
                table: "topics");

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

            migrationBuilder.DropColumn(
                name: "version",
                table: "static_pages");

            migrationBuilder.DropColumn(
                name: "is_for_every_edition",
                table: "redirects");

            migrationBuilder.DropColumn(
                name: "brought_at",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "brought_by",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "focus_x",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "focus_y",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "name",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "original_hash",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "rights",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "rights_until",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "sought",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "version",
                table: "pictures");

            migrationBuilder.DropColumn(
                name: "forms",
                table: "people");

            migrationBuilder.DropColumn(
                name: "version",
                table: "people");

            migrationBuilder.DropColumn(
                name: "version",
                table: "papers");

            migrationBuilder.DropColumn(
                name: "laid_out_at",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "laid_out_by",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "note",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "number",
                table: "fronts");

            migrationBuilder.DropColumn(
                name: "pinned_until",
                table: "front_slots");
        }
    }
}
