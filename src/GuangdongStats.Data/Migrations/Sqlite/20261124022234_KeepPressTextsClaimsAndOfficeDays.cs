using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GuangdongStats.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepPressTextsClaimsAndOfficeDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage",
                table: "Observations");

            migrationBuilder.AddColumn<string>(
                name: "Clerk",
                table: "Indicators",
                type: "TEXT",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Precision",
                table: "Indicators",
                type: "TEXT",
                precision: 20,
                scale: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EnteredClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Indicator = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<decimal>(type: "TEXT", precision: 20, scale: 6, nullable: true),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentTitle = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentUrl = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentPage = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredByName = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnteredClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnteredClaims_Indicators_Indicator",
                        column: x => x.Indicator,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EnteredClaims_Regions_Region",
                        column: x => x.Region,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficeDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsWorking = table.Column<bool>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "PressDrafts",
                columns: table => new
                {
                    Person = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DocumentTitle = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentUrl = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentPage = table.Column<string>(type: "TEXT", nullable: false),
                    IsRead = table.Column<bool>(type: "INTEGER", nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressDrafts", x => x.Person);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage" },
                unique: true,
                filter: "\"ReleaseId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage_ReleaseId",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage", "ReleaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnteredClaims_Indicator_Region_Period",
                table: "EnteredClaims",
                columns: new[] { "Indicator", "Region", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_EnteredClaims_Region",
                table: "EnteredClaims",
                column: "Region");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EnteredClaims");

            migrationBuilder.DropTable(
                name: "OfficeDays");

            migrationBuilder.DropTable(
                name: "PressDrafts");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage_ReleaseId",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Clerk",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Precision",
                table: "Indicators");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vintage",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage" },
                unique: true);
        }
    }
}
