using CsCheck;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Reporting;
using Xunit;

namespace GuangdongStats.Core.Tests.Reporting;

public sealed class WorkbookCodeTests
{
    private static readonly DateTime MadeAt = new(2026, 11, 24, 2, 30, 0, DateTimeKind.Utc);

    private static readonly Gen<WorkbookCode> Codes =
        from query in ReportQueryTests.Queries
        from hash in Gen.Byte.Array[ValuesHash.Length]
        select new WorkbookCode(query.With(query.Range.PinnedAt(Period.Month(2026, 8))), MadeAt, ValuesHash.FromBytes(hash));

    [Fact]
    public void A_code_is_read_back_from_its_text() => Codes.Sample(code => Assert.Equal(code, WorkbookCode.Parse(code.ToString(), out _)));

    [Fact]
    public void Blanks_quotes_and_line_breaks_in_it_mean_nothing() => Gen.Select(Codes, Gen.Int[1, 80], (code, width) => (code, width)).Sample(given =>
    {
        var lines = given.code.ToString().Chunk(given.width).Select(part => new string(part));

        Assert.Equal(given.code, WorkbookCode.Parse($" \"{string.Join("\r\n\t\u3000", lines)}\"\u200B ", out _));
    });

    [Fact]
    public void A_letter_that_was_changed_is_noticed() => Gen.Select(Codes, Gen.Int[5, 150], (code, at) => (code, at)).Sample(given =>
    {
        var letters = given.code.ToString().ToCharArray();
        letters[given.at] = letters[given.at] == 'x' ? 'y' : 'x';

        Assert.Null(WorkbookCode.Parse(new string(letters), out var fault));
        Assert.Equal(WorkbookCodeFault.Damaged, fault);
    });

    [Fact]
    public void A_code_that_was_cut_off_is_damaged() => Gen.Select(Codes, Gen.Int[1, 60], (code, cut) => (code, cut)).Sample(given =>
    {
        Assert.Null(WorkbookCode.Parse(given.code.ToString()[..^given.cut], out var fault));
        Assert.Equal(WorkbookCodeFault.Damaged, fault);
    });

    [Theory]
    [InlineData(null, WorkbookCodeFault.Empty)]
    [InlineData(" \r\n", WorkbookCodeFault.Empty)]
    [InlineData("124,700", WorkbookCodeFault.NotACode)]
    [InlineData("GDS.abc", WorkbookCodeFault.NotACode)]
    [InlineData("GDSx.abc", WorkbookCodeFault.NotACode)]
    [InlineData("GDS", WorkbookCodeFault.NotACode)]
    [InlineData("GDS2.AAAA", WorkbookCodeFault.OtherVersion)]
    [InlineData("GDS1.", WorkbookCodeFault.Damaged)]
    [InlineData("GDS1.<script>", WorkbookCodeFault.Damaged)]
    [InlineData("GDS1.AAAA", WorkbookCodeFault.Damaged)]
    public void What_is_no_code_is_told_apart(string? text, WorkbookCodeFault expected)
    {
        Assert.Null(WorkbookCode.Parse(text, out var fault));
        Assert.Equal(expected, fault);
    }

    [Fact]
    public void A_hundred_kilobytes_are_refused_unread()
    {
        Assert.Null(WorkbookCode.Parse("GDS1." + new string('A', 100_000), out var fault));
        Assert.Equal(WorkbookCodeFault.NotACode, fault);
    }

    [Fact]
    public void A_code_needs_a_pinned_query() =>
        Assert.Throws<ArgumentException>(() => new WorkbookCode(new(["industrial-robots"], range: ReportRange.Last(12)), MadeAt, default));

    [Fact]
    public void It_holds_the_knowledge_of_its_day_or_of_the_moment_it_was_made()
    {
        var query = new ReportQuery(["a"], range: ReportRange.Pinned(Period.Month(2025, 1), Period.Month(2025, 5)));

        Assert.Equal(MadeAt, new WorkbookCode(query, MadeAt, default).KnownAt);
        Assert.Equal(ReleaseTime.EndOf(new(2025, 6, 20)), new WorkbookCode(query.With(new DateOnly(2025, 6, 20)), MadeAt, default).KnownAt);
        Assert.Equal(MadeAt, new WorkbookCode(query.With(new DateOnly(2030, 1, 1)), MadeAt, default).KnownAt);
    }
}
