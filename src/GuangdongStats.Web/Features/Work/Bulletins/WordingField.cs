using GuangdongStats.Core.Bulletins.Editing;

namespace GuangdongStats.Web.Features.Work.Bulletins;

/// <summary>One text field: what stands in it, and why that is not kept; kept texts have no faults.</summary>
public sealed record WordingField(string Text, IReadOnlyList<WordingFault> Faults);
