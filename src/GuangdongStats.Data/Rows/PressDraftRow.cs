namespace GuangdongStats.Data.Rows;

/// <summary>The press text a person is working through: as pasted, where it was read, and what was chosen of what it proposes. One a person.</summary>
public sealed class PressDraftRow
{
    /// <summary>Account id.</summary>
    public required string Person { get; init; }

    public required string Text { get; set; }

    /// <summary>The day of the text, in Guangdong.</summary>
    public required DateOnly WrittenOn { get; set; }

    public required string DocumentTitle { get; set; }

    public required string DocumentUrl { get; set; }

    public required string DocumentPage { get; set; }

    /// <summary>Its proposals were asked for.</summary>
    public required bool IsRead { get; set; }

    /// <summary>What the person changed or decided of the proposals, as the page writes it; may be empty.</summary>
    public required string Choices { get; set; }

    public required DateTime EditedAt { get; set; }
}
