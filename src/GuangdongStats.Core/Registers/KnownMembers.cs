using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Registers;

/// <summary>An official count beside the members whose names are known (R20: a count is an end value, its members are never added to it).</summary>
/// <param name="Known">How many members the register names.</param>
/// <param name="Unnamed">How many of those counted are not named; negative when more are named than were counted; null when the count is no exact number.</param>
public sealed record KnownMembers(int Known, int? Unnamed)
{
    public static KnownMembers Of(Figure count, int known) => new(known, count.IsExact ? (int)count.Value - known : null);
}
