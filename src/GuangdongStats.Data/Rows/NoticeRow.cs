namespace GuangdongStats.Data.Rows;

/// <summary>Something a person is told of: a task, a return, an approval, a release.</summary>
public sealed class NoticeRow
{
    public long Id { get; init; }

    /// <summary>Account id.</summary>
    public required string To { get; init; }

    public required DateTime At { get; init; }

    public required string TextZh { get; init; }

    public required string TextEn { get; init; }

    /// <summary>The page to go to, without the language's prefix: <c>/work/entry/…</c>.</summary>
    public required string Path { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>When it went out by e-mail; null: not yet, or no server is configured.</summary>
    public DateTime? MailedAt { get; set; }

    /// <summary>How often sending it was begun.</summary>
    public int MailTries { get; set; }

    /// <summary>Not before this moment: another process sends it, or the last try failed.</summary>
    public DateTime? MailNotBefore { get; set; }
}
