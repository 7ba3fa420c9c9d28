using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Ui;

public partial class StatusChips
{
    /// <summary>The rows that are shown: of a level, a growth rate, a share.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Observation> Rows { get; set; } = [];

    /// <summary>Leaves "as published" out, where many figures stand side by side.</summary>
    [Parameter]
    public bool OnlyRemarkable { get; set; }

    private IEnumerable<(string Words, string? Kind)> Chips =>
    [
        .. Rows.Select(row => row.Status).Where(status => !OnlyRemarkable || status != Status.AsPublished).Distinct().Select(status => (NumberText.StatusWords(status, Reading.Language), (string?)null)),
        .. Rows.Select(row => row.Basis).Where(basis => basis != Basis.Reported).Distinct().Select(basis => (NumberText.BasisWords(basis, Reading.Language), "chip-open")),
        .. Rows.Select(row => row.Source.Confidence).Where(confidence => confidence == Confidence.Low).Distinct().Select(confidence => (NumberText.ConfidenceWords(confidence, Reading.Language), "chip-low")),
    ];
}
