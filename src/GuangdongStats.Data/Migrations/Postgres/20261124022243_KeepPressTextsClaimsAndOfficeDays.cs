using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace GuangdongStats.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepPressTextsClaimsAndOfficeDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vinta~",
                table: "Observations");

            migrationBuilder.AddColumn<string>(
                name: "Clerk",
                table: "Indicators",
                type: "character varying(36)",
                maxLength: 36,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Precision",
                table: "Indicators",
                type: "numeric(20,6)",
                precision: 20,
                scale: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EnteredClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Indicator = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<decimal>(type: "numeric(20,6)", precision: 20, scale: 6, nullable: true),
                    Relation = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    DocumentTitle = table.Column<string>(type: "text", nullable: false),
                    DocumentUrl = table.Column<string>(type: "text", nullable: false),
                    DocumentPage = table.Column<string>(type: "text", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredBy = table.Column<string>(type: "text", nullable: false),
                    EnteredByName = table.Column<string>(type: "text", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    IsWorking = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeDays", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "PressDrafts",
                columns: table => new
                {
                    Person = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DocumentTitle = table.Column<string>(type: "text", nullable: false),
                    DocumentUrl = table.Column<string>(type: "text", nullable: false),
                    DocumentPage = table.Column<string>(type: "text", nullable: false),
                    IsRead = table.Column<bool>(type: "boolean", nullable: false),
                    Choices = table.Column<string>(type: "text", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PressDrafts", x => x.Person);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vint~1",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage", "ReleaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vinta~",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage" },
                unique: true,
                filter: "\"ReleaseId\" IS NULL");

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
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vint~1",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vinta~",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Clerk",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Precision",
                table: "Indicators");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_Indicator_Region_Period_Measure_SourceId_Vinta~",
                table: "Observations",
                columns: new[] { "Indicator", "Region", "Period", "Measure", "SourceId", "Vintage" },
                unique: true);
        }
    }
}
