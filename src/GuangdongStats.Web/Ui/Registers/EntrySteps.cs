using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using GuangdongStats.Web.Localization;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Ui.Registers;

/// <summary>What sources said of an entry of a register, as far as it was known on the reader's day.</summary>
public sealed class EntrySteps(ReadingRequest reading, IStringLocalizer<RegisterText> text)
{
    /// <param name="source">On which the entry rests.</param>
    /// <param name="happening">What happened to it, in words: designated, announced.</param>
    /// <param name="happenedOn">When, as its source gives it; empty when it gives no date.</param>
    /// <param name="note">May name further sources by their codes.</param>
    /// <returns>The earliest first, undated ones last.</returns>
    public IReadOnlyList<EntryStep> Of(Source source, string happening, string happenedOn, string note, Catalogue catalogue)
    {
        var steps = new List<EntryStep> { new(source.Published, text["StepNamed"], source) };
        if (happenedOn.Length > 0)
        {
            steps.Insert(0, new(happenedOn, happening, source));
        }

        steps.AddRange(NoteParts.SourcesOf(note, catalogue)
            .Where(other => other != source && RegistersAsOf.KnownFrom(other) <= reading.KnownAt)
            .Select(other => new EntryStep(other.Published, text["StepAlso"], other)));
        return [.. steps.OrderBy(step => step.Date.Length == 0).ThenBy(step => step.Date, StringComparer.Ordinal)];
    }
}
