using System.Text.RegularExpressions;
using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Ui.Registers;

/// <summary>Takes a recorded remark apart: its words, and the sources that it names by their codes.</summary>
public static partial class NoteParts
{
    /// <returns>In their order; a part with a source stands for that source's code.</returns>
    public static IEnumerable<(string Words, Source? Source)> Of(string recorded, Catalogue catalogue)
    {
        // Remarks were written for the files and call a date by its column.
        var note = recorded.Replace("issued_on = ", "date: ", StringComparison.Ordinal).Replace("announced_on = ", "date: ", StringComparison.Ordinal);
        var start = 0;
        foreach (Match match in Code().Matches(note))
        {
            if (catalogue.Source(match.Value) is { } source)
            {
                if (match.Index > start)
                {
                    yield return (note[start..match.Index], null);
                }

                yield return (match.Value, source);
                start = match.Index + match.Length;
            }
        }

        if (start < note.Length)
        {
            yield return (note[start..], null);
        }
    }

    /// <summary>The sources that are named, each once.</summary>
    public static IReadOnlyList<Source> SourcesOf(string note, Catalogue catalogue) => [.. Of(note, catalogue).Select(part => part.Source).OfType<Source>().Distinct()];

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)+")]
    private static partial Regex Code();
}
