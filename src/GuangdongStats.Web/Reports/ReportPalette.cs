using GuangdongStats.Excel.Reports;
using GuangdongStats.Web.Ui;
using MudBlazor.Utilities;

namespace GuangdongStats.Web.Reports;

/// <summary>The site's colours as workbooks write them.</summary>
public static class ReportPalette
{
    public static ReportColours Colours { get; } = new(
        Hex(SiteTheme.Theme.PaletteLight.Primary), Hex(SiteTheme.Theme.PaletteLight.Secondary), Hex(SiteTheme.Theme.PaletteLight.LinesDefault), Hex(SiteTheme.Theme.PaletteLight.LinesInputs));

    private static string Hex(MudColor colour) => colour.ToString(MudColorOutputFormats.Hex).TrimStart('#').ToUpperInvariant();
}
