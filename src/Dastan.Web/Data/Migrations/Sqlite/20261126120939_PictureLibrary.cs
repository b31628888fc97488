using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dastan.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PictureLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "brought_at",
                table: "pictures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "brought_by",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "focus_x",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<int>(
                name: "focus_y",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 50);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "original_hash",
                table: "pictures",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "rights",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "rights_until",
                table: "pictures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sought",
                table: "pictures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "pictures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "picture_uses",
                columns: table => new
                {
                    picture_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    story_id = table.Column<Guid>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_pictures_original_hash",
                table: "pictures",
                column: "original_hash");

            migrationBuilder.CreateIndex(
                name: "IX_picture_uses_story_id",
                table: "picture_uses",
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

            migrationBuilder.DropIndex(
                name: "IX_pictures_original_hash",
                table: "pictures");

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
        }
    }
}
