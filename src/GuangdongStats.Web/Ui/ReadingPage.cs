using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Ui;

/// <summary>
/// A page that is drawn when all that it shows has been read, and not before: a component draws itself as soon as its first query has to wait, which on
/// SQLite never happens and on PostgreSQL at every first question.
/// </summary>
public abstract class ReadingPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Context { get; set; }

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load(Context.RequestAborted);
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Reads what the page shows; its parameters are set.</summary>
    protected abstract Task Load(CancellationToken cancellation);
}
