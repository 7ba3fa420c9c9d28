namespace GuangdongStats.Data.Queries;

/// <summary>How many figures wait for a person.</summary>
/// <param name="Returned">Given back to them as an author.</param>
/// <param name="ForReview">With the reviewers, and not entered by this one; 0 for those who do not review.</param>
/// <param name="ForRelease">Approved and in no release; 0 for those who do not release.</param>
/// <param name="NextRelease">When the next scheduled release becomes public, in UTC; null when none is scheduled.</param>
public sealed record WaitingCounts(int Returned, int ForReview, int ForRelease, DateTime? NextRelease)
{
    /// <summary>Entries of the registers given back to them as an author.</summary>
    public int ReturnedRegisters { get; init; }

    /// <summary>Edited bulletins given back to them as an author.</summary>
    public int ReturnedTexts { get; init; }

    /// <summary>Entries of the registers that they have begun and not submitted.</summary>
    public int BegunRegisters { get; init; }

    /// <summary>Edited bulletins that they have begun and not submitted.</summary>
    public int BegunTexts { get; init; }

    /// <summary>What is no figure, register entries and edited bulletins, with the reviewers.</summary>
    public int MattersForReview { get; init; }

    public int MattersForRelease { get; init; }
}
