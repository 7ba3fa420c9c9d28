using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts.Layouts;

namespace GuangdongStats.Core.Charts;

/// <summary>
/// What is drawn, before anyone draws it: a title, the sentence that sums it up, the legend, the table of the same slots, and
/// where the numbers come from. <see cref="Draw"/> places it.
/// </summary>
public abstract record Chart
{
    /// <summary>Unique on a page that shows each kind once for a series: letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    public required Language Language { get; init; }

    public required string Title { get; init; }

    /// <summary>One or two sentences that say what the picture shows.</summary>
    public required string Summary { get; init; }

    /// <summary>Why nothing is drawn; null when there is a drawing.</summary>
    public string? Refusal { get; init; }

    /// <summary>Only what the drawing holds.</summary>
    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    public ChartTable Table { get; init; } = new([], []);

    /// <summary>Publishers and the latest release among the charted rows.</summary>
    public ChartSources Sources { get; init; } = ChartSources.None;

    /// <summary>Places the chart; a chart with a <see cref="Refusal"/> has no drawing.</summary>
    public abstract Drawing Draw();

    /// <summary>The same for a screen on the wall.</summary>
    public virtual Drawing DrawOnScreen() => Draw();

    /// <summary>The same for a phone; null where the drawing scrolls there, because it has more slots than a phone can hold.</summary>
    public virtual Drawing? DrawNarrow() => null;
}
