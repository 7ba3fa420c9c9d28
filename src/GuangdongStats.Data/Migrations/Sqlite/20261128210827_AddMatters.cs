using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GuangdongStats.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // SQLite drops a foreign key by building the table anew. Nothing refers to this one, so that it is done within the migration's transaction;
            // what EF would do by itself turns foreign keys off outside of it.
            migrationBuilder.Sql(
                """
                CREATE TABLE "NewTargetLinks" (
                    "ProgrammeCode" TEXT NOT NULL,
                    "AreaEn" TEXT NOT NULL,
                    "ItemZh" TEXT NOT NULL,
                    "ItemEn" TEXT NOT NULL,
                    "TargetYear" TEXT NOT NULL,
                    "Indicator" TEXT NOT NULL,
                    "Region" TEXT NOT NULL,
                    CONSTRAINT "PK_TargetLinks" PRIMARY KEY ("ProgrammeCode", "AreaEn", "ItemZh", "ItemEn", "TargetYear"),
                    CONSTRAINT "FK_TargetLinks_Indicators_Indicator" FOREIGN KEY ("Indicator") REFERENCES "Indicators" ("Code") ON DELETE RESTRICT,
                    CONSTRAINT "FK_TargetLinks_Regions_Region" FOREIGN KEY ("Region") REFERENCES "Regions" ("Code") ON DELETE RESTRICT
                );
                INSERT INTO "NewTargetLinks" SELECT "ProgrammeCode", "AreaEn", "ItemZh", "ItemEn", "TargetYear", "Indicator", "Region" FROM "TargetLinks";
                DROP TABLE "TargetLinks";
                ALTER TABLE "NewTargetLinks" RENAME TO "TargetLinks";
                CREATE INDEX "IX_TargetLinks_Indicator" ON "TargetLinks" ("Indicator");
                CREATE INDEX "IX_TargetLinks_Region" ON "TargetLinks" ("Region");
                """);

            migrationBuilder.CreateTable(
                name: "Maps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ApprovalNumber = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UploadedBy = table.Column<string>(type: "TEXT", nullable: false),
                    UploadedByName = table.Column<string>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Maps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: true),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    TitleZh = table.Column<string>(type: "TEXT", nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeZh = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeEn = table.Column<string>(type: "TEXT", nullable: false),
                    Authors = table.Column<string>(type: "TEXT", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", nullable: false),
                    EditedByName = table.Column<string>(type: "TEXT", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReturnMessage = table.Column<string>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Matters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Matters_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MatterVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Vintage = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    TitleZh = table.Column<string>(type: "TEXT", nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeZh = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeEn = table.Column<string>(type: "TEXT", nullable: false),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MatterVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MatterVersions_Releases_ReleaseId",
                        column: x => x.ReleaseId,
                        principalTable: "Releases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedMatters",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MatterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    TitleZh = table.Column<string>(type: "TEXT", nullable: false),
                    TitleEn = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeZh = table.Column<string>(type: "TEXT", nullable: false),
                    NoticeEn = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    Decision = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Message = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedMatters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubmittedMatters_Matters_MatterId",
                        column: x => x.MatterId,
                        principalTable: "Matters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_Kind_Code_Open",
                table: "Matters",
                columns: new[] { "Kind", "Code", "Open" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Matters_Open_Stage",
                table: "Matters",
                columns: new[] { "Open", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Matters_ReleaseId",
                table: "Matters",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_MatterVersions_Kind_Code_Vintage_ReleaseId",
                table: "MatterVersions",
                columns: new[] { "Kind", "Code", "Vintage", "ReleaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MatterVersions_ReleaseId",
                table: "MatterVersions",
                column: "ReleaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedMatters_Decision",
                table: "SubmittedMatters",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedMatters_MatterId",
                table: "SubmittedMatters",
                column: "MatterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Maps");

            migrationBuilder.DropTable(
                name: "MatterVersions");

            migrationBuilder.DropTable(
                name: "SubmittedMatters");

            migrationBuilder.DropTable(
                name: "Matters");

            migrationBuilder.AddForeignKey(
                name: "FK_TargetLinks_Programmes_ProgrammeCode",
                table: "TargetLinks",
                column: "ProgrammeCode",
                principalTable: "Programmes",
                principalColumn: "Code",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
