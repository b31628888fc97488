using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Trackers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "story_trackers",
                columns: table => new
                {
                    slug = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    story_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_trackers", x => new { x.slug, x.story_id });
                    table.ForeignKey(
                        name: "FK_story_trackers_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trackers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slug = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    measures = table.Column<string>(type: "text", nullable: false),
                    unit_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aim = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    shape = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    section = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    licence = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    licence_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trackers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tracker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<LocalDate>(type: "date", nullable: false),
                    through = table.Column<LocalDate>(type: "date", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_story_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_name = table.Column<string>(type: "text", nullable: false),
                    source_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    known_on = table.Column<LocalDate>(type: "date", nullable: false),
                    taken_back_on = table.Column<LocalDate>(type: "date", nullable: true),
                    taken_back_why = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => x.id);
                    table.ForeignKey(
                        name: "FK_figures_stories_source_story_id",
                        column: x => x.source_story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_figures_trackers_tracker_id",
                        column: x => x.tracker_id,
                        principalTable: "trackers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    tracker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    due_on = table.Column<LocalDate>(type: "date", nullable: true),
                    promised_by = table.Column<string>(type: "text", nullable: false),
                    source_story_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_name = table.Column<string>(type: "text", nullable: false),
                    source_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    known_on = table.Column<LocalDate>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets", x => x.id);
                    table.ForeignKey(
                        name: "FK_targets_stories_source_story_id",
                        column: x => x.source_story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_targets_trackers_tracker_id",
                        column: x => x.tracker_id,
                        principalTable: "trackers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tracker_topics",
                columns: table => new
                {
                    tracker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracker_topics", x => new { x.tracker_id, x.topic_id });
                    table.ForeignKey(
                        name: "FK_tracker_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_tracker_topics_trackers_tracker_id",
                        column: x => x.tracker_id,
                        principalTable: "trackers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "figure_restatements",
                columns: table => new
                {
                    figure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_story_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source_name = table.Column<string>(type: "text", nullable: false),
                    source_address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    restated_on = table.Column<LocalDate>(type: "date", nullable: false),
                    restated_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figure_restatements", x => new { x.figure_id, x.number });
                    table.ForeignKey(
                        name: "FK_figure_restatements_figures_figure_id",
                        column: x => x.figure_id,
                        principalTable: "figures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_figure_restatements_stories_source_story_id",
                        column: x => x.source_story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_figure_restatements_source_story_id",
                table: "figure_restatements",
                column: "source_story_id");

            migrationBuilder.CreateIndex(
                name: "IX_figures_source_story_id",
                table: "figures",
                column: "source_story_id");

            migrationBuilder.CreateIndex(
                name: "IX_figures_tracker_id",
                table: "figures",
                column: "tracker_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_trackers_story_id",
                table: "story_trackers",
                column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_targets_source_story_id",
                table: "targets",
                column: "source_story_id");

            migrationBuilder.CreateIndex(
                name: "IX_targets_tracker_id",
                table: "targets",
                column: "tracker_id");

            migrationBuilder.CreateIndex(
                name: "IX_tracker_topics_topic_id",
                table: "tracker_topics",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "IX_trackers_slug",
                table: "trackers",
                column: "slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "figure_restatements");

            migrationBuilder.DropTable(
                name: "story_trackers");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "tracker_topics");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "trackers");
        }
    }
}
