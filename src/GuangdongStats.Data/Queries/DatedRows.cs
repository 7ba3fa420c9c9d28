using GuangdongStats.Core.Observations;

namespace GuangdongStats.Data.Queries;

/// <summary>All rows of a question, whenever they were released.</summary>
internal sealed class DatedRows(IReadOnlyList<Observation> rows)
{
    private readonly DateTime[] releases = [.. rows.Select(row => row.Release.At).Distinct().Order()];

    public int Count => rows.Count;

    /// <summary>The last release among these rows at a moment or before: the same rows were visible ever since. The least date before the first one.</summary>
    public DateTime Effective(DateTime knownAtUtc)
    {
        var index = Array.BinarySearch(releases, knownAtUtc);
        return index >= 0 ? releases[index] : index == -1 ? DateTime.MinValue : releases[~index - 1];
    }

    /// <summary>Those released after a moment and up to another.</summary>
    public IEnumerable<Observation> ReleasedBetween(DateTime afterUtc, DateTime untilUtc) => rows.Where(row => row.Release.At > afterUtc && row.Release.At <= untilUtc);

    public IEnumerable<Observation> VisibleAt(DateTime knownAtUtc) => rows.Where(row => row.Release.At <= knownAtUtc);
}
