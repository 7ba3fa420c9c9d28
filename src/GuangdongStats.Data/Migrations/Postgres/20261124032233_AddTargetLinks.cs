using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GuangdongStats.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddTargetLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TargetLinks",
                columns: table => new
                {
                    ProgrammeCode = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    AreaEn = table.Column<string>(type: "text", nullable: false),
                    ItemZh = table.Column<string>(type: "text", nullable: false),
                    ItemEn = table.Column<string>(type: "text", nullable: false),
                    TargetYear = table.Column<string>(type: "text", nullable: false),
                    Indicator = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Region = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetLinks", x => new { x.ProgrammeCode, x.AreaEn, x.ItemZh, x.ItemEn, x.TargetYear });
                    table.ForeignKey(
                        name: "FK_TargetLinks_Indicators_Indicator",
                        column: x => x.Indicator,
                        principalTable: "Indicators",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetLinks_Programmes_ProgrammeCode",
                        column: x => x.ProgrammeCode,
                        principalTable: "Programmes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetLinks_Regions_Region",
                        column: x => x.Region,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TargetLinks_Indicator",
                table: "TargetLinks",
                column: "Indicator");

            migrationBuilder.CreateIndex(
                name: "IX_TargetLinks_Region",
                table: "TargetLinks",
                column: "Region");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TargetLinks");
        }
    }
}
