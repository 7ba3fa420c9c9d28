using GuangdongStats.Core.Periods;

namespace GuangdongStats.Web.Features.Work.Press;

/// <summary>What was done with one proposal, in a line that is kept with the text.</summary>
/// <param name="Id">Of the proposal.</param>
/// <param name="Region">Where it goes, as put right.</param>
public sealed record PressChoice(string Id, PressState State, string Region, Period Period)
{
    public static string Write(IEnumerable<PressChoice> choices) =>
        string.Join('\n', choices.Select(choice => string.Join('\t', choice.Id, choice.State, choice.Region, choice.Period.Slug)));

    /// <summary>By id. A line that is not understood is passed over: its proposal is open again.</summary>
    public static IReadOnlyDictionary<string, PressChoice> Read(string lines)
    {
        var choices = new Dictionary<string, PressChoice>(StringComparer.Ordinal);
        foreach (var parts in lines.Split('\n').Select(line => line.Split('\t')))
        {
            if (parts is [var id, var state, var region, var slug] && Enum.TryParse<PressState>(state, out var known) && Period.TryParse(slug, out var period))
            {
                choices[id] = new(id, known, region, period);
            }
        }

        return choices;
    }
}
