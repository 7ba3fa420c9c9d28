using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GuangdongStats.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepMailTriesAndCalendarRhythm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "MailNotBefore",
                table: "Notices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MailTries",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "EveryMonths",
                table: "Dues",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "IsNew",
                table: "CatalogueChanges",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MailNotBefore",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "MailTries",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "EveryMonths",
                table: "Dues");

            migrationBuilder.DropColumn(
                name: "IsNew",
                table: "CatalogueChanges");
        }
    }
}
