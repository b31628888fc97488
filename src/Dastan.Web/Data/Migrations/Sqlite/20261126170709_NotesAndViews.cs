using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NotesAndViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    filter = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    desk_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_for_all = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_saved_views_desks_desk_id",
                        column: x => x.desk_id,
                        principalTable: "desks",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_saved_views_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "story_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    block = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    quote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    resolved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    remark_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_story_notes_staff_resolved_by",
                        column: x => x.resolved_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_story_notes_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "start_views",
                columns: table => new
                {
                    staff_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    view_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_start_views", x => x.staff_id);
                    table.ForeignKey(
                        name: "FK_start_views_saved_views_view_id",
                        column: x => x.view_id,
                        principalTable: "saved_views",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_start_views_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "note_remarks",
                columns: table => new
                {
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_note_remarks", x => new { x.note_id, x.number });
                    table.ForeignKey(
                        name: "FK_note_remarks_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_note_remarks_story_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "story_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stories_due_at",
                table: "stories",
                column: "due_at",
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_note_remarks_by",
                table: "note_remarks",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_desk_id",
                table: "saved_views",
                column: "desk_id");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_made_by",
                table: "saved_views",
                column: "made_by");

            migrationBuilder.CreateIndex(
                name: "IX_start_views_view_id",
                table: "start_views",
                column: "view_id");

            migrationBuilder.CreateIndex(
                name: "IX_story_notes_resolved_by",
                table: "story_notes",
                column: "resolved_by");

            migrationBuilder.CreateIndex(
                name: "IX_story_notes_story_id",
                table: "story_notes",
                column: "story_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "note_remarks");

            migrationBuilder.DropTable(
                name: "start_views");

            migrationBuilder.DropTable(
                name: "story_notes");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropIndex(
                name: "IX_stories_due_at",
                table: "stories");
        }
    }
}
