using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins;

/// <summary>How many full years in a row the region has been first, who led before, and what would end it (R15).</summary>
/// <param name="LeaderBefore">Who was first in the year before; null when unknown.</param>
public sealed record StreakStatement(Headline Headline, Streak Streak, Region? LeaderBefore) : Statement;
