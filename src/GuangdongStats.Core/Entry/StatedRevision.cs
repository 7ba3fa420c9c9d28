using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Entry;

/// <summary>
/// The line of an explanation that says why earlier months of the year were revised, so that a cumulative figure need not be the one
/// before plus the month (R3). It stays in the explanation: reviewers and readers get it with the figure.
/// </summary>
public static class StatedRevision
{
    private static readonly string[] Openings = ["前期数据修订：", "前期数据修订:", "Earlier months revised:"];

    public static string Opening(Language language) => language == Language.Chinese ? Openings[0] : Openings[^1] + " ";

    /// <returns>The reason; null when no revision is stated, or none is given.</returns>
    public static string? In(string explanation)
    {
        foreach (var line in explanation.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (var opening in Openings)
            {
                if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && line[opening.Length..].Trim() is { Length: > 0 } reason)
                {
                    return reason;
                }
            }
        }

        return null;
    }
}
