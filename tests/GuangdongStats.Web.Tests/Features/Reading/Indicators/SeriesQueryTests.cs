using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Features.Reading.Indicators;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Reading.Indicators;

public sealed class SeriesQueryTests(ReadingSite site) : ReadingContext(site)
{
    private SeriesQuery? Read(string query, Indicator indicator, out SeriesQueryProblem? problem)
    {
        Ask("/indicators/x?" + query);
        return SeriesQuery.Read(indicator, Made.Places, Reading, out problem);
    }

    private SeriesQuery Read(string query) => Read(query, Made.Flow, out _)!;

    [Fact]
    public void Nothing_asked_is_guangdong_in_the_usual_span()
    {
        Assert.Equal(new SeriesQuery(Made.Flow, Made.Place("440000"), Span.YearToDate, null, null), Read("region="));
        Assert.Equal(Span.Point, Read("", Made.Stock, out _)!.Span);
    }

    [Theory]
    [InlineData("region=999999", SeriesQueryFault.UnknownRegion, "999999", 404)]
    [InlineData("span=point", SeriesQueryFault.BadSpan, "point", 400)] // a monthly flow has none
    [InlineData("from=2025-13", SeriesQueryFault.BadFrom, "2025-13", 400)]
    [InlineData("to=2025", SeriesQueryFault.BadTo, "2025", 400)]
    [InlineData("from=2025-05&to=2025-04", SeriesQueryFault.FromAfterTo, "2025-05 > 2025-04", 400)]
    [InlineData("from=1990-01&to=2021-01", SeriesQueryFault.RangeTooLong, "1990-01–2021-01", 400)]
    public void What_cannot_be_read_is_named_with_its_value(string query, SeriesQueryFault fault, string value, int status)
    {
        Assert.Null(Read(query, Made.Flow, out var problem));
        Assert.Equal((fault, value, status), (problem!.Fault, problem.Value, problem.Status));
        Assert.Contains(value, SeriesQueryText.Of(problem, Made.Flow, Text<IndicatorPageText>()), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_figures_and_without_a_range_there_is_none() => Assert.Null(Read("").Range(Made.SeriesOf(Made.Flow, Made.Guangdong, Span.YearToDate)));

    [Theory]
    [InlineData("", "ytd-2023-01", "ytd-2025-05")] // three calendar years up to the last figure
    [InlineData("to=2024-06", "ytd-2022-01", "ytd-2024-06")]
    [InlineData("from=2025-01", "ytd-2025-01", "ytd-2025-05")]
    [InlineData("from=2026-01", "ytd-2026-01", "ytd-2026-01")] // after the last figure: the beginning alone
    [InlineData("from=1990-01", "ytd-1995-01", "ytd-2025-05")] // at most thirty years back
    public void The_range_is_as_asked_else_the_last_three_years(string query, string from, string to)
    {
        var range = Read(query).Range(Made.SeriesOf(Made.Flow, Made.Guangdong, Span.YearToDate, Made.Row("ytd-2025-05", Made.Sets(1))))!.Value;
        Assert.Equal((from, to), (range.From.Slug, range.To.Slug));
    }
}
