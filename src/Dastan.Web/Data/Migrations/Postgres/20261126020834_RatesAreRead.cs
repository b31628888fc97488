using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RatesAreRead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "official_rates");

            migrationBuilder.CreateIndex(
                name: "IX_observations_observed_at",
                table: "observations",
                column: "observed_at",
                filter: "revision > 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_observations_observed_at",
                table: "observations");

            migrationBuilder.CreateTable(
                name: "official_rates",
                columns: table => new
                {
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    as_of = table.Column<LocalDate>(type: "date", nullable: false),
                    bank = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    per_dollar = table.Column<decimal>(type: "numeric(28,12)", precision: 28, scale: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_rates", x => new { x.currency, x.as_of, x.bank });
                });
        }
    }
}
