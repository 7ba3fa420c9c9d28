using GuangdongStats.Excel.Uploads;

namespace GuangdongStats.Web.Ui.Uploads;

public static class UploadSetup
{
    private const string Section = "Uploads";

    /// <summary>One place for all uploads, with its limits from the settings <c>Uploads:…</c>.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services)
    {
        services.AddOptions<UploadLimits>().BindConfiguration(Section)
            .Validate(limits => limits.FileBytes is > 0 and <= 1 << 30, "The setting Uploads__FileBytes must be a number from 1 to 1073741824.")
            .Validate(limits => limits.Cells is > 0 and <= 5_000_000, "The setting Uploads__Cells must be a number from 1 to 5000000.")
            .Validate(limits => limits.Rows is > 0 and <= CellAddress.LastRow, "The setting Uploads__Rows must be a number from 1 to 1048576.")
            .Validate(limits => limits.Columns is > 0 and <= CellAddress.LastColumn, "The setting Uploads__Columns must be a number from 1 to 16384.")
            .Validate(limits => limits is { Text: > 0 and <= 32_767 }, "The setting Uploads__Text must be a number from 1 to 32767.")
            .Validate(
                limits => limits is { Entries: > 0, PartBytes: > 0, TotalBytes: > 0, Ratio: > 0, Sheets: > 0, TotalText: > 0 },
                "The settings Uploads__Entries, Uploads__PartBytes, Uploads__TotalBytes, Uploads__Ratio, Uploads__Sheets and Uploads__TotalText must be greater than 0.")
            .ValidateOnStart();
        return services.AddSingleton<UploadRoom>();
    }
}
