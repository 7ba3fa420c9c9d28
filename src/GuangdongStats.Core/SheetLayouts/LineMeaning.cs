using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.SheetLayouts;

/// <summary>What a row, a column or the title says of its cells. Null: nothing; another line says it.</summary>
public sealed record LineMeaning
{
    public static LineMeaning Nothing { get; } = new();

    /// <summary>Code.</summary>
    public string? Indicator { get; init; }

    /// <summary>Code.</summary>
    public string? Region { get; init; }

    public int? Year { get; init; }

    /// <summary>1…12; the last one of a year to date.</summary>
    public int? Month { get; init; }

    public Span? Span { get; init; }

    public Measure? Measure { get; init; }

    /// <summary>As written; several are separated by 、 (万套、亿元、%).</summary>
    public string? Unit { get; init; }

    /// <summary>Nothing of the line is read.</summary>
    public LeftOut? LeftOut { get; init; }

    public bool Says(LayoutPart part) => part switch
    {
        LayoutPart.Indicator => Indicator is not null,
        LayoutPart.Region => Region is not null,
        LayoutPart.Year => Year is not null,
        LayoutPart.Month => Month is not null,
        LayoutPart.Span => Span is not null,
        LayoutPart.Measure => Measure is not null,
        LayoutPart.Unit => Unit is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part."),
    };

    /// <summary>This, and what it leaves open from another.</summary>
    public LineMeaning Over(LineMeaning other) => new()
    {
        Indicator = Indicator ?? other.Indicator,
        Region = Region ?? other.Region,
        Year = Year ?? other.Year,
        Month = Month ?? other.Month,
        Span = Span ?? other.Span,
        Measure = Measure ?? other.Measure,
        Unit = Unit ?? other.Unit,
        LeftOut = LeftOut ?? other.LeftOut,
    };
}
