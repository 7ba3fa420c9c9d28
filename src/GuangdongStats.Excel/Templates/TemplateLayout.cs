using GuangdongStats.Core.Observations;

namespace GuangdongStats.Excel.Templates;

/// <summary>Where things stand in a template. Reading finds rows and columns by the codes, so they may be sorted, filtered and moved.</summary>
internal static class TemplateLayout
{
    /// <summary>In the first cell: what the file is, and how it is laid out.</summary>
    public const string Mark = "guangdongstats-template/1";

    public const string SourceCode = "source", AddressCode = "address", PageCode = "page", SlotCode = "slot";

    public const int CodeColumn = 1, TitleRow = 1, HowToRow = 2, SourceRow = 3, AddressRow = 4, PageRow = 5, CodeRow = 6, HeadRow = 7, FirstRow = 8;

    public const int SourceColumn = 3;

    /// <summary>Beside one another: what is typed, then what is known.</summary>
    public static IReadOnlyList<Measure> Measures { get; } = [Measure.Level, Measure.Growth, Measure.Share];

    public static string CodeOf(Measure measure) => measure.ToString().ToLowerInvariant();
}
