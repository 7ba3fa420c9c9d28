namespace GuangdongStats.Data.Queries;

/// <summary>How many figures wait for a person.</summary>
/// <param name="Returned">Given back to them as an author.</param>
/// <param name="ForReview">With the reviewers, and not entered by this one; 0 for those who do not review.</param>
/// <param name="ForRelease">Approved and in no release; 0 for those who do not release.</param>
/// <param name="NextRelease">When the next scheduled release becomes public, in UTC; null when none is scheduled.</param>
public sealed record WaitingCounts(int Returned, int ForReview, int ForRelease, DateTime? NextRelease)
{
    /// <summary>What is no figure: register entries, edited bulletins.</summary>
    public int ReturnedMatters { get; init; }

    public int MattersForReview { get; init; }

    public int MattersForRelease { get; init; }
}
