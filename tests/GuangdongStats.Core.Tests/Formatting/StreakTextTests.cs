using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using Xunit;

namespace GuangdongStats.Core.Tests.Formatting;

public sealed class StreakTextTests
{
    [Theory]
    [InlineData(2020, true, "5 个完整年度", "2020—2024年", "5 full years", "2020–2024")]
    [InlineData(2020, false, "至少 5 个完整年度", "2020—2024年", "at least 5 full years", "2020–2024")]
    [InlineData(2024, true, "1 个完整年度", "2024年", "1 full year", "2024")]
    [InlineData(2024, false, "至少 1 个完整年度", "2024年", "at least 1 full year", "2024")]
    public void Length_and_years_are_told_in_both_languages(int first, bool isBeforeKnown, string length, string years, string englishLength, string englishYears)
    {
        var counted = Enumerable.Range(first, 2024 - first + 1).Select(year => new StreakYear(year, StreakEvidence.Stated, null, null));
        var streak = new Streak("440000", [.. counted], new(first - 1, isBeforeKnown ? StreakEvidence.Refuted : StreakEvidence.Unknown, null, null), [], null, null);

        Assert.Equal((length, years), (StreakText.Length(streak, Language.Chinese), StreakText.Years(streak, Language.Chinese)));
        Assert.Equal((englishLength, englishYears), (StreakText.Length(streak, Language.English), StreakText.Years(streak, Language.English)));
    }
}
