using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PeoplePictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "portrait_id",
                table: "people",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_portrait_id",
                table: "people",
                column: "portrait_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_people_portrait_id",
                table: "people");

            migrationBuilder.DropColumn(
                name: "portrait_id",
                table: "people");
        }
    }
}
