using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Bulletins.Editing;

/// <summary>One sentence or added paragraph of a worded bulletin.</summary>
/// <param name="Slot">Of the statement whose sentence it is (<see cref="Bulletins.Slot"/>); of an added one <c>added.1</c>.</param>
/// <param name="Text">As <see cref="Template"/> writes it, in both languages.</param>
/// <param name="IsOwn">A person worded it; else it is as it was written from the figures.</param>
public sealed record WordingParagraph(BulletinSection Section, string Slot, LocalizedName Text, bool IsOwn)
{
    /// <summary>In characters, in one language.</summary>
    public const int Longest = 2_000;

    public const string Prefix = "added.";

    /// <summary>It stands for no statement.</summary>
    public bool IsAdded => Slot.StartsWith(Prefix, StringComparison.Ordinal);
}
