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

    /// <summary>Words on its return that were written before and not sent; empty: none.</summary>
    [Parameter] public string Draft { get; set; } = "";

    /// <summary>Told of every change of the words, so that they outlive this circuit; empty once they are given up.</summary>
    [Parameter] public EventCallback<string> OnWrite { get; set; }

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

    protected override void OnParametersSet()
    {
        if (!isReturning && Draft.Length > 0)
        {
            (isReturning, message) = (true, Draft);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await field.FocusAsync();
        }
    }

    private void Begin() => isReturning = mustFocus = true;

    private Task Stop()
    {
        (isReturning, message) = (false, "");
        return OnWrite.InvokeAsync("");
    }

    private Task Write() => OnWrite.InvokeAsync(message);

    private Task Return() => OnReturn.InvokeAsync(message);

    private async Task Toggle() => history = await ReadHistory(Model.Key);
}
