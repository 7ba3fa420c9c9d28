using CsCheck;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using Xunit;
using static GuangdongStats.Core.Catalogue.Region;

namespace GuangdongStats.Core.Tests.Reporting;

public sealed class ReportQueryTests
{
    private static readonly Gen<ReportRange> Ranges = Gen.OneOf(
        Gen.Int[1, ReportRange.MostMonths].Select(ReportRange.Last),
        Gen.Int[2000, 2030].Select(Gen.Int[1, 12], (year, month) => ReportRange.Since(Period.Month(year, month))),
        Gen.Int[2000, 2030].Select(Gen.Int[1, 12], Gen.Int[0, ReportRange.MostMonths - 1], (year, month, more) => ReportRange.Pinned(Period.Month(year, month), Period.Month(year, month).Plus(more))));

    internal static readonly Gen<ReportQuery> Queries =
        from indicators in Gen.OneOf("industrial-robots", "service-robots", "ai-enterprises").List[1, 4]
        from regions in Gen.OneOf(NationCode, GuangdongCode, "440100").List[0, 3]
        from spans in Gen.OneOf(Span.Month, Span.YearToDate, Span.Point).List[0, 3]
        from measures in Gen.OneOf(Measure.Level, Measure.Growth, Measure.Share).List[0, 3]
        from sheets in Gen.OneOf(ReportPart.Data, ReportPart.Sources).List[0, 2]
        from range in Ranges
        from day in Gen.Int[0, 9000]
        from language in Gen.OneOf(Language.Chinese, Language.English)
        select new ReportQuery(indicators, regions, spans, measures, range, day < 4500 ? null : new DateOnly(2010, 1, 1).AddDays(day), language, sheets);

    [Fact]
    public void A_query_is_read_back_from_its_text() => Queries.Sample(query =>
    {
        var read = ReportQuery.Parse(query.ToString(), out var problem);

        Assert.Null(problem);
        Assert.Equal(query, read);
        Assert.Equal(query.GetHashCode(), read!.GetHashCode());
        Assert.Equal(query.ToString(), read.ToString());
        Assert.Equal(query.Range, read.Range);
        Assert.Equal(query.AsOf, read.AsOf);
        Assert.Equal(query.Measures, read.Measures);
    });

    [Fact]
    public void What_is_usual_is_left_out() =>
        Assert.Equal("indicators=industrial-robots&regions=440000&last=24&lang=zh-CN", new ReportQuery(["industrial-robots"]).ToString());

    [Fact]
    public void Order_and_repetition_make_no_other_query()
    {
        var one = Read(("indicators", "b,a,b"), ("regions", "440100"), ("regions", "000000"), ("measures", "growth"), ("measures", "level"), ("q", "passed over"));
        var other = Read(("measures", "level,growth"), ("regions", "000000, 440100"), ("indicators", "a"), ("indicators", "b"), ("from", ""));

        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("", "", "", "24")]
    [InlineData("", "", "12", "12")]
    [InlineData("2024-01", "", "12", "2024-01–")] // a beginning says more than a length
    [InlineData("2024-01", "2025-05", "12", "2024-01–2025-05")]
    [InlineData("", "2025-05", "12", "2024-06–2025-05")]
    [InlineData("", "2025-05", "", "2023-06–2025-05")]
    public void A_range_is_pinned_open_or_rolling(string from, string to, string last, string expected) =>
        Assert.Equal(expected, Read(("indicators", "a"), ("from", from), ("to", to), ("last", last)).Range.ToString());

    [Theory]
    [InlineData("regions=440000", ReportFault.NoIndicator, "")]
    [InlineData("indicators=a&spans=ytd,week", ReportFault.BadSpan, "week")]
    [InlineData("indicators=a&measures=levels", ReportFault.BadMeasure, "levels")]
    [InlineData("indicators=a&measures=0", ReportFault.BadMeasure, "0")]
    [InlineData("indicators=a&sheets=cover", ReportFault.BadSheet, "cover")]
    [InlineData("indicators=a&from=2025-13", ReportFault.BadFrom, "2025-13")]
    [InlineData("indicators=a&to=2025", ReportFault.BadTo, "2025")]
    [InlineData("indicators=a&from=2025-06&to=2025-05", ReportFault.FromAfterTo, "2025-06 > 2025-05")]
    [InlineData("indicators=a&from=1990-01&to=2025-05", ReportFault.RangeTooLong, "1990-01–2025-05")]
    [InlineData("indicators=a&last=0", ReportFault.BadLast, "0")]
    [InlineData("indicators=a&last=361", ReportFault.BadLast, "361")]
    [InlineData("indicators=a&last=+5", ReportFault.BadLast, "+5")]
    [InlineData("indicators=a&asof=20250601", ReportFault.BadAsOf, "20250601")]
    [InlineData("indicators=a&lang=fr", ReportFault.BadLanguage, "fr")]
    [InlineData("indicators=a&last=12&last=24", ReportFault.BadKey, "last")]
    [InlineData("indicators=a&colour=red", ReportFault.BadKey, "colour=red")]
    public void A_query_that_cannot_be_read_says_which_value_is_wrong(string text, ReportFault fault, string value)
    {
        Assert.Null(ReportQuery.Parse(text, out var problem));
        Assert.Equal(new ReportProblem(fault, value), problem);
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_never_throws() => Gen.String[Gen.Char["&=,abfghilmnorst0123456789-"], 0, 80].Sample(text =>
    {
        Assert.True((ReportQuery.Parse(text, out var problem) is null) == (problem is not null));
        Assert.True((ReportQuery.Parse("indicators=a&" + text, out problem) is null) == (problem is not null));
    });

    [Fact]
    public void A_rolling_range_ends_with_the_newest_figure_and_a_pinned_one_stays()
    {
        var newest = Period.Month(2026, 10);

        Assert.Equal("2025-11–2026-10", ReportRange.Last(12).PinnedAt(newest).ToString());
        Assert.Equal("2026-01–2026-10", ReportRange.Since(Period.Month(2026, 1)).PinnedAt(newest).ToString());
        Assert.Equal("2026-12–2026-12", ReportRange.Since(Period.Month(2026, 12)).PinnedAt(newest).ToString());
        Assert.Equal("1996-11–2026-10", ReportRange.Since(Period.Month(1949, 1)).PinnedAt(newest).ToString());
        Assert.Equal("2024-01–2024-03", ReportRange.Pinned(Period.Month(2024, 1), Period.Month(2024, 3)).PinnedAt(newest).ToString());
    }

    [Fact]
    public void Months_begin_with_january_to_february_and_points_hold_every_month()
    {
        var range = ReportRange.Pinned(Period.Month(2025, 1), Period.Month(2025, 4));

        Assert.Equal(["ytd-2025-02", "month-2025-03", "month-2025-04"], range.Slots(Span.Month).Select(slot => slot.Slug));
        Assert.Equal(["point-2025-01", "point-2025-02", "point-2025-03", "point-2025-04"], range.Slots(Span.Point).Select(slot => slot.Slug));
    }

    private static ReportQuery Read(params (string Key, string Value)[] pairs)
    {
        var query = ReportQuery.Read(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)), out var problem);
        Assert.Null(problem);
        return query!;
    }
}
