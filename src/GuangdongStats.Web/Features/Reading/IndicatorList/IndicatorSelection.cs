using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

/// <summary>Reads which indicators the address asks for, with the figure that stands for each.</summary>
public sealed class IndicatorSelection(LatestFigures figures, ReadingRequest reading)
{
    public string? Words => reading.One("q")?.Trim() is { Length: > 0 } words ? words : null;

    public string? Theme => reading.One("theme");

    /// <returns>How many there are, their themes, and those asked for by theme.</returns>
    public async Task<(int Count, IReadOnlyList<string> Themes, IReadOnlyList<(string Theme, IReadOnlyList<IndicatorRow> Rows)> Groups)> Read(CancellationToken cancellation)
    {
        var rows = await figures.Read(reading.KnownAt, cancellation);
        var wanted = SearchWords.Of(Words);
        return (
            rows.Count,
            [.. rows.Select(row => row.Indicator.Theme).Distinct(StringComparer.Ordinal)],
            [
                .. from row in rows
                   let indicator = row.Indicator
                   where Theme is not { } theme || indicator.Theme == theme
                   where wanted.IsEmpty || wanted.AreIn(indicator.Code, indicator.Name.Chinese, indicator.Name.English)
                   group row by indicator.Theme into rowsOfTheme
                   select (rowsOfTheme.Key, (IReadOnlyList<IndicatorRow>)[.. rowsOfTheme]),
            ]);
    }
}
