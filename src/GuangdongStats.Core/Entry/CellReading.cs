using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.Entry;

/// <summary>What a text typed or pasted into a cell turned out to be.</summary>
public abstract record CellReading
{
    private CellReading()
    {
    }

    /// <summary>The figure to keep: the understood one; null when nothing was entered or a person must decide first.</summary>
    public Figure? Figure => this is Understood understood ? understood.Value : null;

    /// <summary>Empty or only spaces: nothing was entered, which is not an absence.</summary>
    public sealed record Empty : CellReading;

    public sealed record Understood(Figure Value) : CellReading;

    /// <summary>Could mean several things, or one that is likely a slip: a person chooses, nothing is guessed.</summary>
    /// <param name="Candidates">What it may mean, the likeliest first; at least one, all different.</param>
    public sealed record Doubtful(CellDoubt Reason, IReadOnlyList<Figure> Candidates) : CellReading;

    /// <param name="Excerpt">The beginning of what was entered, at most <see cref="CellText.ExcerptLength"/> characters, without control characters.</param>
    public sealed record NotUnderstood(CellRefusal Reason, string Excerpt) : CellReading;
}
