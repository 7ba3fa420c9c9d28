using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Work.Importing;

/// <summary>One cell of a sheet, and what would become of it.</summary>
/// <param name="Indicator">Null, like the region, when the code is unknown.</param>
/// <param name="Draft">The text that is entered; empty when none is.</param>
/// <param name="Released">The department's own released figure; null when there is none.</param>
/// <param name="Why">With <see cref="ImportChange.Refused"/>: why.</param>
/// <param name="Findings">What the checks would ask of it, with the whole sheet taken over.</param>
public sealed record ImportLine(
    ImportedCell Cell,
    Indicator? Indicator,
    Region? Region,
    CellReading Reading,
    string Draft,
    Figure? Released,
    ImportChange Change,
    Refusal? Why,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing is taken over while there is one.</summary>
    public bool IsInTheWay => Change == ImportChange.Refused || (Change != ImportChange.Same && Reading is CellReading.NotUnderstood);

    /// <summary>A person has to say what it means.</summary>
    public bool Asks => Change is not (ImportChange.Same or ImportChange.Refused) && Reading is CellReading.Doubtful;

    public bool WouldChange => Change is ImportChange.New or ImportChange.Changes or ImportChange.Corrects;
}
