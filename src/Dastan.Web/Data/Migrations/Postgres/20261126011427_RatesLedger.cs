using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RatesLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bank_watches",
                columns: table => new
                {
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    last_fetch_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_success_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    last_new_list_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    last_failure = table.Column<string>(type: "text", nullable: false),
                    last_failure_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    missed_windows = table.Column<int>(type: "integer", nullable: false),
                    window_counted_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    next_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    week_read_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    month_read_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    backfill_from = table.Column<LocalDate>(type: "date", nullable: true),
                    backfilled_to = table.Column<LocalDate>(type: "date", nullable: true),
                    lease_owner = table.Column<string>(type: "text", nullable: false),
                    lease_until = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bank_watches", x => x.bank);
                });

            migrationBuilder.CreateTable(
                name: "day_lists",
                columns: table => new
                {
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    list = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    as_of = table.Column<LocalDate>(type: "date", nullable: false),
                    fixing_on = table.Column<LocalDate>(type: "date", nullable: true),
                    previous_fixing_on = table.Column<LocalDate>(type: "date", nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_lists", x => new { x.bank, x.list, x.as_of });
                });

            migrationBuilder.CreateTable(
                name: "kept_answers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    asked_for = table.Column<LocalDate>(type: "date", nullable: true),
                    status = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    e_tag = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    payload = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    first_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    parser_version = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    is_taken = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_states",
                columns: table => new
                {
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_states", x => x.bank);
                });

            migrationBuilder.CreateTable(
                name: "rate_decisions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    list = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    @base = table.Column<string>(name: "base", type: "character varying(3)", maxLength: 3, nullable: false),
                    quote = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    as_of = table.Column<LocalDate>(type: "date", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    verdict = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rate_payloads",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    packed = table.Column<byte[]>(type: "bytea", nullable: false),
                    bytes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rate_payloads", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "observations",
                columns: table => new
                {
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    list = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    @base = table.Column<string>(name: "base", type: "character varying(3)", maxLength: 3, nullable: false),
                    quote = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    as_of = table.Column<LocalDate>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    text = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    valid_until = table.Column<LocalDate>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    flags = table.Column<int>(type: "integer", nullable: false),
                    answer_id = table.Column<long>(type: "bigint", nullable: false),
                    observed_at = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_observations", x => new { x.bank, x.@base, x.quote, x.as_of, x.list, x.revision });
                    table.ForeignKey(
                        name: "FK_observations_day_lists_bank_list_as_of",
                        columns: x => new { x.bank, x.list, x.as_of },
                        principalTable: "day_lists",
                        principalColumns: new[] { "bank", "list", "as_of" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_bank_address",
                table: "kept_answers",
                columns: new[] { "bank", "address" });

            migrationBuilder.CreateIndex(
                name: "IX_kept_answers_payload",
                table: "kept_answers",
                column: "payload");

            migrationBuilder.CreateIndex(
                name: "IX_observations_bank_list_as_of",
                table: "observations",
                columns: new[] { "bank", "list", "as_of" });

            migrationBuilder.CreateIndex(
                name: "IX_observations_status",
                table: "observations",
                column: "status",
                filter: "status = 'Held'");

            migrationBuilder.CreateIndex(
                name: "IX_rate_decisions_bank_as_of",
                table: "rate_decisions",
                columns: new[] { "bank", "as_of" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bank_watches");

            migrationBuilder.DropTable(
                name: "kept_answers");

            migrationBuilder.DropTable(
                name: "ledger_states");

            migrationBuilder.DropTable(
                name: "observations");

            migrationBuilder.DropTable(
                name: "rate_decisions");

            migrationBuilder.DropTable(
                name: "rate_payloads");

            migrationBuilder.DropTable(
                name: "day_lists");
        }
    }
}
