using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Matters;

/// <summary>Two editions of a matter side by side.</summary>
public static class MatterComparison
{
    /// <param name="before">Null: there is none.</param>
    /// <returns>By label: in the order of the later edition, then what only the earlier one has; an empty text where one does not have it.</returns>
    public static IReadOnlyList<(LocalizedName Label, string Old, string Now)> Of(IReadOnlyList<MatterLine>? before, IReadOnlyList<MatterLine> after)
    {
        var old = (before ?? []).ToDictionary(line => line.Label, line => line.Text);
        var lines = after.Select(line => (line.Label, Old: old.GetValueOrDefault(line.Label, ""), Now: line.Text)).ToList();
        lines.AddRange((before ?? []).Where(line => after.All(other => other.Label != line.Label)).Select(line => (line.Label, line.Text, "")));
        return lines;
    }
}
