using GuangdongStats.Core.SheetLayouts;
using GuangdongStats.Excel.ForeignSheets;

namespace GuangdongStats.Web.Features.Work.Import;

/// <summary>What a person is choosing for lines, before they decide.</summary>
internal sealed class LineDraft
{
    private readonly Dictionary<SheetLine, LineMeaning> meanings = [];

    public LineMeaning Of(SheetLine line) => meanings.GetValueOrDefault(line, line.Meaning);

    public bool IsRead(SheetLine line) => Of(line).LeftOut is null;

    public void Set(SheetLine line, LineMeaning meaning) => meanings[line] = meaning;

    public void LeaveOut(SheetLine line, bool isLeftOut) => Set(line, Of(line) with { LeftOut = isLeftOut ? LeftOut.Chosen : null });

    /// <summary>What was chosen, and forgets it.</summary>
    public LineMeaning Take(SheetLine line) => meanings.Remove(line, out var meaning) ? meaning : line.Meaning;

    public void Clear() => meanings.Clear();
}
