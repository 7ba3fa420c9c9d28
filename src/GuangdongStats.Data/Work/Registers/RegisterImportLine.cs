using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Work.Matters;

namespace GuangdongStats.Data.Work.Registers;

/// <summary>What an imported entry would do.</summary>
/// <param name="Draft">The open draft that it would change; null when there is none.</param>
/// <param name="Reading">What it says, beside what is public.</param>
/// <param name="Problems">With their fields; in the order of the reading's sentences.</param>
/// <param name="IsNew">Nothing is public under its code.</param>
/// <param name="WouldChange">It says something else than the draft, or than what is public where there is no draft.</param>
public sealed record RegisterImportLine(RegisterEntry Entry, MatterState? Draft, MatterReading Reading, IReadOnlyList<RegisterProblem> Problems, bool IsNew, bool WouldChange)
{
    public bool IsLocked => Draft?.IsLocked == true;
}
