using System.Globalization;

namespace GuangdongStats.Data.Seeding;

/// <summary>What is wrong at one place of a reference file, and what would be right.</summary>
/// <param name="Line">From 1, the header's; 0 when the file as a whole is meant.</param>
/// <param name="Column">Its name; empty when the row as a whole is meant.</param>
public sealed record ReferenceProblem(string File, int Line, string Column, string What)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{File}{(Line > 0 ? ":" : "")}{(Line > 0 ? Line : "")}{(Column.Length > 0 ? ", " : "")}{Column}: {What}");
}
