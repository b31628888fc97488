using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
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
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    as_of = table.Column<string>(type: "TEXT", nullable: false),
                    bank = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    per_dollar = table.Column<string>(type: "TEXT", precision: 28, scale: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_official_rates", x => new { x.currency, x.as_of, x.bank });
                });
        }
    }
}
