using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Review;

/// <summary>One submitted figure with what its reviewer needs, and the ways to decide it.</summary>
public partial class ReviewedFigureCard
{
    private ElementReference field;
    private bool isReturning, mustFocus;
    private string message = "";
    private IReadOnlyList<AuditEntry>? history;

    [Parameter, EditorRequired] public required FigureCard Model { get; set; }

    [Parameter] public bool IsChosen { get; set; }

    /// <summary>A decision is being carried out.</summary>
    [Parameter] public bool IsBusy { get; set; }

    [Parameter] public EventCallback<bool> OnChoose { get; set; }

    /// <summary>Asked to return it, with the words that were written.</summary>
    [Parameter] public EventCallback<string> OnReturn { get; set; }

    /// <summary>Asked when the history is opened, each time anew.</summary>
    [Parameter, EditorRequired] public required Func<FigureKey, Task<IReadOnlyList<AuditEntry>>> ReadHistory { get; set; }

    private string ChipClass => Model.Decision switch
    {
        Decision.Approved => "review-approved",
        Decision.Returned => "review-returned",
        _ => "",
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await field.FocusAsync();
        }
    }

    private void Begin() => isReturning = mustFocus = true;

    private void Stop() => isReturning = false;

    private Task Return() => OnReturn.InvokeAsync(message);

    private async Task Toggle() => history = await ReadHistory(Model.Key);
}
