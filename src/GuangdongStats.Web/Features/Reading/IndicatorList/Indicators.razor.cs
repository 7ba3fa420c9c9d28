using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Reading.IndicatorList;

public partial class Indicators
{
    private int count;
    private IReadOnlyList<string> themes = [];
    private IReadOnlyList<(string Theme, IReadOnlyList<IndicatorRow> Rows)> groups = [];

    [Inject]
    public required IndicatorSelection Selection { get; init; }

    private string? Words => Selection.Words;

    private string? Theme => Selection.Theme;

    private bool HasUnknownTheme => Theme is { } theme && !themes.Contains(theme, StringComparer.Ordinal);

    protected override async Task Load(CancellationToken cancellation) => (count, themes, groups) = await Selection.Read(cancellation);

    private string ThemeName(string theme) => Text["Theme_" + theme] is { ResourceNotFound: false } name ? name.Value : theme;
}
