using MudBlazor;
using MudBlazor.Utilities;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// The one theme: work pages give it to MudBlazor, reading pages get it as CSS variables from <c>/theme.css</c>.
/// Every text colour has a contrast of at least 4.5 to the page and the paper it stands on, in light and in dark.
/// </summary>
public static class SiteTheme
{
    public static string[] FontFamily { get; } =
        ["-apple-system", "BlinkMacSystemFont", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "sans-serif"];

    /// <summary>In front on English pages: a Chinese font would draw quotation marks and apostrophes as wide as a character.</summary>
    private const string LatinFonts = "-apple-system,BlinkMacSystemFont,\"Segoe UI\",\"Helvetica Neue\",Arial,\"Liberation Sans\"";

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1450A0",
            PrimaryContrastText = "#FFFFFF",
            Secondary = "#B25000",
            SecondaryContrastText = "#FFFFFF",
            Background = "#F3F5F8",
            Surface = "#FFFFFF",
            AppbarBackground = "#1450A0",
            AppbarText = "#FFFFFF",
            TextPrimary = "#17212F",
            TextSecondary = "rgba(0,0,0,0.70)",
            LinesDefault = "#DBE1E9",
            LinesInputs = "#74808F",
            TableLines = "#E6EAF0",
            TableHover = "#EDF3FB",
            Success = "#1B7A3D",
            SuccessContrastText = "#FFFFFF",
            Warning = "#8A5A00",
            WarningContrastText = "#FFFFFF",
            Info = "#0B5CAD",
            InfoContrastText = "#FFFFFF",
            Error = "#B5122B",
            ErrorContrastText = "#FFFFFF",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#86B4F4",
            PrimaryContrastText = "#0B1420",
            Secondary = "#F2A65A",
            SecondaryContrastText = "#0B1420",
            Background = "#0F1620",
            Surface = "#172230",
            AppbarBackground = "#12294A",
            AppbarText = "#F2F6FC",
            TextPrimary = "#E7ECF3",
            TextSecondary = "rgba(255,255,255,0.74)",
            LinesDefault = "#2D3B4D",
            LinesInputs = "#8493A6",
            TableLines = "#263344",
            TableHover = "#1E2D40",
            Success = "#74CF93",
            SuccessContrastText = "#0B1420",
            Warning = "#F0C36D",
            WarningContrastText = "#0B1420",
            Info = "#86B4F4",
            InfoContrastText = "#0B1420",
            Error = "#FF9096",
            ErrorContrastText = "#0B1420",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = FontFamily },
            Button = new ButtonTypography { FontFamily = FontFamily, TextTransform = "none" }, // "Sign in", as on the reading pages
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px" },
    };

    /// <summary>The colours of the browser's frame, for <c>theme-color</c>.</summary>
    public const string LightFrame = "#1450A0", DarkFrame = "#12294A";

    /// <param name="riseIsRed">The office's habit; false gives a rise green and a fall red. The arrows stay the same.</param>
    public static string Css(bool riseIsRed)
    {
        var font = string.Join(',', FontFamily.Select(name => name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name));
        var light = Variables(Theme.PaletteLight);
        var dark = Variables(Theme.PaletteDark);
        var direction = riseIsRed ? "--rise: var(--bad); --fall: var(--ok);" : "--rise: var(--ok); --fall: var(--bad);";
        return $$"""
            :root { color-scheme: light dark; --font: {{font}}; --radius: {{Theme.LayoutProperties.DefaultBorderRadius}}; {{direction}} {{light}} }
            :root:lang(en) { --font: {{LatinFonts}},{{font}}; }
            @media (prefers-color-scheme: dark) { :root { {{dark}} } }
            @media print { :root { color-scheme: light; {{light}} } }

            """;
    }

    private static string Variables(Palette palette) => string.Concat(
        Variable("page", palette.Background),
        Variable("paper", palette.Surface),
        Variable("ink", palette.TextPrimary),
        Variable("ink-soft", palette.TextSecondary),
        Variable("line", palette.LinesDefault),
        Variable("line-strong", palette.LinesInputs),
        Variable("table-line", palette.TableLines),
        Variable("hover", palette.TableHover),
        Variable("bar", palette.AppbarBackground),
        Variable("bar-ink", palette.AppbarText),
        Variable("accent", palette.Primary),
        Variable("accent-ink", palette.PrimaryContrastText),
        Variable("second", palette.Secondary),
        Variable("second-ink", palette.SecondaryContrastText),
        Variable("ok", palette.Success),
        Variable("warn", palette.Warning),
        Variable("info", palette.Info),
        Variable("bad", palette.Error));

    private static string Variable(string name, MudColor colour) => $"--{name}: {colour.ToString(colour.A == 255 ? MudColorOutputFormats.Hex : MudColorOutputFormats.RGBA)}; ";
}
