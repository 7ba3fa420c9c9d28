using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

public partial class Indicators
{
    private int count;
    private IReadOnlyList<string> themes = [];
    private IReadOnlyList<(string Theme, IReadOnlyList<IndicatorRow> Rows)> groups = [];

    [Inject]
    public required LatestFigures Figures { get; init; }

    private string? Words => Reading.One("q")?.Trim() is { Length: > 0 } words ? words : null;

    private string? Theme => Reading.One("theme");

    private bool HasUnknownTheme => Theme is { } theme && !themes.Contains(theme, StringComparer.Ordinal);

    protected override async Task Load(CancellationToken cancellation)
    {
        var rows = await Figures.Read(Reading.KnownAt, cancellation);
        count = rows.Count;
        themes = [.. rows.Select(row => row.Indicator.Theme).Distinct(StringComparer.Ordinal)];
        var wanted = SearchWords.Of(Words);
        groups =
        [
            .. from row in rows
               let indicator = row.Indicator
               where Theme is not { } theme || indicator.Theme == theme
               where wanted.IsEmpty || wanted.AreIn(indicator.Code, indicator.Name.Chinese, indicator.Name.English)
               group row by indicator.Theme into rowsOfTheme
               select (rowsOfTheme.Key, (IReadOnlyList<IndicatorRow>)[.. rowsOfTheme]),
        ];
    }

    private string ThemeName(string theme) => Text["Theme_" + theme] is { ResourceNotFound: false } name ? name.Value : theme;
}
