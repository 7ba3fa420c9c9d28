namespace GuangdongStats.Excel.Reports;

/// <summary>Which addresses may become links.</summary>
public static class WebAddress
{
    /// <summary>Null unless it is an absolute http or https address: a workbook opens no files and starts no programs.</summary>
    public static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address.AbsoluteUri.Length <= 2_079 ? address : null;
}
