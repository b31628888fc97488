using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Dispatches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dispatches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    target = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    ordered_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    due_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_status = table.Column<int>(type: "integer", nullable: false),
                    last_answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    lease_owner = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    lease_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "feed_subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    callback = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    lease_until = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_feed_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "followed_feeds",
                columns: table => new
                {
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    tags = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_followed_feeds", x => x.topic);
                });

            migrationBuilder.CreateTable(
                name: "web_hooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    old_secret = table.Column<string>(type: "text", nullable: false),
                    old_secret_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    edition = table.Column<string>(type: "text", nullable: false),
                    kinds = table.Column<string>(type: "text", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    gone_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_web_hooks", x => x.id);
                    table.ForeignKey(
                        name: "FK_web_hooks_staff_made_by",
                        column: x => x.made_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_due_at",
                table: "dispatches",
                column: "due_at",
                filter: "state = 'Waiting'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_target_subject_id",
                table: "dispatches",
                columns: new[] { "target", "subject", "id" },
                filter: "state = 'Waiting'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_id",
                table: "dispatches",
                column: "id",
                filter: "state = 'Dead'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_ended_at",
                table: "dispatches",
                column: "ended_at"
            );

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_target_id",
                table: "dispatches",
                columns: new[] { "target", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_key",
                table: "dispatches",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_feed_subscriptions_topic_callback",
                table: "feed_subscriptions",
                columns: new[] { "topic", "callback" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_web_hooks_made_by",
                table: "web_hooks",
                column: "made_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dispatches");

            migrationBuilder.DropTable(
                name: "feed_subscriptions");

            migrationBuilder.DropTable(
                name: "followed_feeds");

            migrationBuilder.DropTable(
                name: "web_hooks");
        }
    }
}
