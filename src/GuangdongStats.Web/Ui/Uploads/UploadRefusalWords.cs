using System.Globalization;
using GuangdongStats.Excel.Uploads;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>Why an uploaded file was not read, with the limit it passed, the place where, and what would be right.</summary>
public static class UploadRefusalWords
{
    public static string Of(RefusedUpload refused, UploadLimits limits, IStringLocalizer<UploadRefusalText> text)
    {
        var at = refused.Where.Length > 0 ? (string)text["At", refused.Where] : "";
        return text[
            refused.Reason.ToString(),
            Number((decimal)limits.FileBytes / (1 << 20)),
            Number(limits.Entries),
            Number(limits.Sheets),
            refused.Where,
            Number(limits.Rows),
            Number(limits.Columns),
            Number(limits.Cells),
            Number(limits.Text),
            at];
    }

    private static string Number(decimal value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
