using System.Globalization;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Formatting;

/// <summary>A rank that is proven, or the ranks it lies between (R15): 第1位, 第1—2位; 1st, 1st or 2nd, 2nd to 5th.</summary>
public static class RankText
{
    public static string Of(RankInterval rank, Language language)
    {
        if (language == Language.Chinese)
        {
            return rank.IsProven ? $"第{Number(rank.Best)}位" : $"第{Number(rank.Best)}—{Number(rank.Worst)}位";
        }

        return rank.IsProven ? Ordinal(rank.Best)
            : rank.Worst == rank.Best + 1 ? $"{Ordinal(rank.Best)} or {Ordinal(rank.Worst)}"
            : $"{Ordinal(rank.Best)} to {Ordinal(rank.Worst)}";
    }

    private static string Ordinal(int rank) => Number(rank) + (rank % 100 is 11 or 12 or 13 ? "th" : (rank % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    private static string Number(int rank) => rank.ToString(CultureInfo.InvariantCulture);
}
