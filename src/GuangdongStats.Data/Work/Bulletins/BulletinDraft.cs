using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;

namespace GuangdongStats.Data.Work.Bulletins;

/// <summary>What somebody who words a month's bulletin sees.</summary>
/// <param name="Written">As it is written from the figures, without anybody's wording.</param>
/// <param name="Public">What readers see now; null: nothing.</param>
/// <param name="HoldsApproved">Figures that are approved and not public yet are among the numbers.</param>
public sealed record BulletinDraft(Bulletin Written, Bulletin? Public, bool HoldsApproved)
{
    /// <summary>Where a wording begins when nobody has begun one: the released words, else those written from the figures.</summary>
    public Wording Begin => (Public?.Released is null ? Wording.Empty : Public.Wording!).Over(Written);

    /// <summary>What the released text would read differently with the figures of today: its stale sentences, with what is proposed in their place. Nothing without a released text.</summary>
    public IReadOnlyList<SentenceChange> Stale => Public?.Released is null ? [] : SentenceChange.Between(Public, Written with { Wording = Begin });
}
