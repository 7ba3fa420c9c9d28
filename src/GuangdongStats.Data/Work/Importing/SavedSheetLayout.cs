using GuangdongStats.Core.SheetLayouts;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>A layout that the office knows.</summary>
/// <param name="SavedAt">Last, in UTC.</param>
public sealed record SavedSheetLayout(Guid Id, string Name, SheetFingerprint Fingerprint, SheetMapping Mapping, DateTime SavedAt, long Version)
{
    /// <summary>The one that a sheet is most like, the one saved last among equals; null when none is like enough.</summary>
    public static SavedSheetLayout? Known(IReadOnlyList<SavedSheetLayout> saved, SheetFingerprint sheet) => saved
        .Select(layout => (Layout: layout, Likeness: layout.Fingerprint.LikenessTo(sheet)))
        .Where(one => one.Likeness >= SheetFingerprint.Same)
        .OrderByDescending(one => one.Likeness).ThenByDescending(one => one.Layout.SavedAt)
        .Select(one => one.Layout)
        .FirstOrDefault();
}
