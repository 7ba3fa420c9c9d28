using CsCheck;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Core.Tests.Periods;

public sealed class PeriodSlotTests
{
    [Theory]
    [InlineData("month-2024-12", "ytd-2025-02")] // January and February are one place (R1)
    [InlineData("ytd-2024-12", "ytd-2025-02")]
    [InlineData("ytd-2025-02", "ytd-2025-03")]
    [InlineData("month-2025-01", "month-2025-03")]
    [InlineData("month-2025-05", "month-2025-06")]
    public void The_next_place_on_the_axis(string period, string next) => Assert.Equal(Period.Parse(next), Period.Parse(period).NextSlot());

    [Theory]
    [InlineData("month-2025-03", "ytd-2025-02")]
    [InlineData("ytd-2025-02", "ytd-2024-12")]
    [InlineData("month-2025-02", "month-2024-12")]
    [InlineData("month-2025-04", "month-2025-03")]
    public void The_place_before_on_the_axis(string period, string before) => Assert.Equal(Period.Parse(before), Period.Parse(period).PreviousSlot());

    [Fact]
    public void Points_have_no_such_axis()
    {
        Assert.Throws<InvalidOperationException>(() => Period.Point(2025, 5).NextSlot());
        Assert.Throws<InvalidOperationException>(() => Period.Point(2025, 5).PreviousSlot());
    }

    [Fact]
    public void Steps_walk_the_slots_of_a_range_and_back() => Gen.Select(Gen.Int[1990, 2100], Gen.Int[0, 8], Gen.Bool).Sample((year, years, monthly) =>
    {
        var span = monthly ? Span.Month : Span.YearToDate;
        var slots = new PeriodRange(Period.Of(span, year, 1), Period.Of(span, year + years, 12)).Slots();
        var months = slots.Where(slot => slot.Span == span || slot.IsJanuaryToFebruary).ToList();
        Assert.Equal(11 * (years + 1), months.Count);
        for (var i = 1; i < months.Count; i++)
        {
            var (before, after) = (months[i - 1], months[i]);
            Assert.Equal(after.EndMonth == 3 && monthly ? Period.YearToDate(after.Year, 3) : after, before.NextSlot());
            Assert.Equal(before.EndMonth == 12 && monthly ? Period.FullYear(before.Year) : before, after.PreviousSlot());
        }
    });
}
