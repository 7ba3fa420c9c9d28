using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using Xunit;

namespace GuangdongStats.Core.Tests.Observations;

public sealed class ReleaseTimeTests
{
    [Theory]
    [InlineData("2025-04-09", "ytd-2024-12", false, "2025-04-09", false)]
    [InlineData("2025-04", "ytd-2024-12", false, "2025-04-30", false)] // a month counts as its last day
    [InlineData("2024", "ytd-2023-12", false, "2024-12-31", false)] // a year too
    [InlineData("", "ytd-2025-05", true, "2025-06-20", true)] // the office's table: the 20th of the month after
    [InlineData("", "ytd-2025-12", true, "2026-01-20", true)]
    [InlineData("", "ytd-2025-05", false, "2025-07-31", true)] // else the last day of the second month after
    [InlineData("", "ytd-2022-12", false, "2023-02-28", true)]
    public void A_date_counts_from_midnight_in_Guangdong(string published, string period, bool isOffice, string day, bool substituted)
    {
        var release = ReleaseTime.Parse(published, Period.Parse(period), isOffice);

        Assert.Equal(ReleaseTime.LastDayOf(day), release.Day);
        Assert.Equal(substituted, release.IsSubstituted);
        Assert.Equal(DateTimeKind.Utc, release.At.Kind);
        Assert.Equal(16, release.At.Hour); // 00:00 in UTC+8 is 16:00 of the day before
    }

    [Fact]
    public void As_of_a_day_means_its_end_in_Guangdong()
    {
        var day = new DateOnly(2025, 6, 20);

        Assert.True(ReleaseTime.StartOf(day) <= ReleaseTime.EndOf(day));
        Assert.True(ReleaseTime.EndOf(day) < ReleaseTime.StartOf(day.AddDays(1)));
        Assert.Equal(day, ReleaseTime.DayAt(ReleaseTime.EndOf(day)));
        Assert.Equal(day.AddDays(1), ReleaseTime.DayAt(ReleaseTime.EndOf(day).AddTicks(1)));
    }

    [Theory]
    [InlineData("2025-02-30")]
    [InlineData("25-02-03")]
    [InlineData("soon")]
    [InlineData("2025/04/09")]
    public void What_is_not_a_date_is_refused(string published) => Assert.Throws<FormatException>(() => ReleaseTime.LastDayOf(published));
}
