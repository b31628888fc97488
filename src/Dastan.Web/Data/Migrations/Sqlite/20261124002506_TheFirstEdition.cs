using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TheFirstEdition : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "editions",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_editions", x => x.code);
                }
            );

            migrationBuilder.CreateTable(
                name: "fronts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fronts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "imported_items",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    source_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    target = table.Column<Guid>(type: "TEXT", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imported_items", x => new { x.source, x.source_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "official_rates",
                columns: table => new
                {
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false),
                    bank = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    per_dollar = table.Column<decimal>(type: "TEXT", precision: 28, scale: 12, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_official_rates",
                        x => new
                        {
                            x.currency,
                            x.as_of,
                            x.bank,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "papers",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    strapline = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_papers", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    biography = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "pictures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    alternative = table.Column<string>(type: "TEXT", nullable: false),
                    caption = table.Column<string>(type: "TEXT", nullable: false),
                    credit = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pictures", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "redirects",
                columns: table => new
                {
                    from = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_redirects", x => x.from);
                }
            );

            migrationBuilder.CreateTable(
                name: "sections",
                columns: table => new
                {
                    edition = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sections", x => new { x.edition, x.slug });
                }
            );

            migrationBuilder.CreateTable(
                name: "static_pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    foot_position = table.Column<int>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_static_pages", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_topics", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    translations = table.Column<Guid>(type: "TEXT", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    standfirst = table.Column<string>(type: "TEXT", nullable: false),
                    dateline = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<int>(type: "INTEGER", nullable: false),
                    lead_picture_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kept_address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_on = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    embargoed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    scheduled_for = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", nullable: true),
                    revision_number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stories", x => x.id);
                    table.ForeignKey(
                        name: "FK_stories_pictures_lead_picture_id",
                        column: x => x.lead_picture_id,
                        principalTable: "pictures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "front_slots",
                columns: table => new
                {
                    front_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_front_slots", x => new { x.front_id, x.position });
                    table.ForeignKey(
                        name: "FK_front_slots_fronts_front_id",
                        column: x => x.front_id,
                        principalTable: "fronts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_front_slots_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "story_bylines",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_bylines", x => new { x.story_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_story_bylines_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_story_bylines_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "story_revisions",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    headline = table.Column<string>(type: "TEXT", nullable: false),
                    standfirst = table.Column<string>(type: "TEXT", nullable: false),
                    dateline = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_revisions", x => new { x.story_id, x.number });
                    table.ForeignKey(
                        name: "FK_story_revisions_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "story_topics",
                columns: table => new
                {
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_story_topics", x => new { x.story_id, x.topic_id });
                    table.ForeignKey(
                        name: "FK_story_topics_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                    table.ForeignKey(
                        name: "FK_story_topics_topics_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_front_slots_story_id", table: "front_slots", column: "story_id");

            migrationBuilder.CreateIndex(
                name: "IX_fronts_edition_section_published_at",
                table: "fronts",
                columns: new[] { "edition", "section", "published_at" }
            );

            migrationBuilder.CreateIndex(name: "IX_people_slug", table: "people", column: "slug", unique: true);

            migrationBuilder.CreateIndex(name: "IX_pictures_hash", table: "pictures", column: "hash", unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_static_pages_edition_slug",
                table: "static_pages",
                columns: new[] { "edition", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_edition_published_at",
                table: "stories",
                columns: new[] { "edition", "published_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_edition_published_on_published_at",
                table: "stories",
                columns: new[] { "edition", "published_on", "published_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_edition_section_published_at",
                table: "stories",
                columns: new[] { "edition", "section", "published_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_edition_slug",
                table: "stories",
                columns: new[] { "edition", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_kept_address",
                table: "stories",
                column: "kept_address",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_stories_lead_picture_id",
                table: "stories",
                column: "lead_picture_id"
            );

            migrationBuilder.CreateIndex(name: "IX_stories_translations", table: "stories", column: "translations");

            migrationBuilder.CreateIndex(
                name: "IX_story_bylines_person_id",
                table: "story_bylines",
                column: "person_id"
            );

            migrationBuilder.CreateIndex(name: "IX_story_topics_topic_id", table: "story_topics", column: "topic_id");

            migrationBuilder.CreateIndex(name: "IX_topics_slug", table: "topics", column: "slug", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "editions");

            migrationBuilder.DropTable(name: "front_slots");

            migrationBuilder.DropTable(name: "imported_items");

            migrationBuilder.DropTable(name: "official_rates");

            migrationBuilder.DropTable(name: "papers");

            migrationBuilder.DropTable(name: "redirects");

            migrationBuilder.DropTable(name: "sections");

            migrationBuilder.DropTable(name: "static_pages");

            migrationBuilder.DropTable(name: "story_bylines");

            migrationBuilder.DropTable(name: "story_revisions");

            migrationBuilder.DropTable(name: "story_topics");

            migrationBuilder.DropTable(name: "fronts");

            migrationBuilder.DropTable(name: "people");

            migrationBuilder.DropTable(name: "stories");

            migrationBuilder.DropTable(name: "topics");

            migrationBuilder.DropTable(name: "pictures");
        }
    }
}
