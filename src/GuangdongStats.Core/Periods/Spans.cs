namespace GuangdongStats.Core.Periods;

/// <summary>The codes of <see cref="Span"/> in URLs, CSV and the API.</summary>
public static class Spans
{
    public static IReadOnlyList<Span> All { get; } = [Span.YearToDate, Span.Month, Span.Point];

    public static string Code(Span span) => span switch
    {
        Span.Month => "month",
        Span.YearToDate => "ytd",
        Span.Point => "point",
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, "Not a span."),
    };

    public static bool TryParse(string? code, out Span span)
    {
        span = code switch { "month" => Span.Month, "ytd" => Span.YearToDate, "point" => Span.Point, _ => 0 };
        return span != 0;
    }
}
