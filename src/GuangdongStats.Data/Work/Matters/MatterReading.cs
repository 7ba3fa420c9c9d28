using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>What was entered of a matter, in words for people.</summary>
/// <param name="Title">In lists and messages.</param>
/// <param name="Lines">All that was entered.</param>
/// <param name="Before">The same of what is public; null when nothing is.</param>
/// <param name="Problems">Sentences that name the field and what would be right; with one of them it is neither submitted nor released.</param>
/// <param name="HasSource">Whether it says where it was read.</param>
public sealed record MatterReading(
    LocalizedName Title, IReadOnlyList<MatterLine> Lines, IReadOnlyList<MatterLine>? Before, IReadOnlyList<LocalizedName> Problems, bool HasSource)
{
    /// <summary>Whether it says anything that is not public yet.</summary>
    public bool IsChange => Before is null || !Lines.Where(line => line.Text.Length > 0).SequenceEqual(Before.Where(line => line.Text.Length > 0));
}
