using System.Globalization;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Reporting;
using GuangdongStats.Data.Queries;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Explore;

public partial class CheckPage
{
    /// <summary>In bytes: room for the largest file that settings allow by default and somewhat more, so that one that is too large is told so.</summary>
    public const int LongestRequest = 32 << 20;

    private bool hasNoCells;

    [Inject] public required CheckedReports Reports { get; init; }

    [Inject] public required UploadRoom Uploads { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required SiteUrls Urls { get; init; }

    [Inject] public required IStringLocalizer<UploadRefusalText> Refusals { get; init; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    [SupplyParameterFromForm(FormName = "check")]
    public string? Code { get; set; }

    private string? Problem { get; set; }

    private CheckModel? Model { get; set; }

    private string FileLabel => Text["File", ((decimal)Uploads.Limits.FileBytes / (1 << 20)).ToString("0.#", CultureInfo.InvariantCulture)];

    /// <summary>The page holds a form's token and what one person uploaded: no cache keeps it, and it is not compressed.</summary>
    protected override void OnInitialized()
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        if (Context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }
    }

    private async Task Check()
    {
        var file = (await Context.Request.ReadFormAsync(Context.RequestAborted)).Files.GetFile("Workbook");
        if (file is null or { Length: 0 } && !string.IsNullOrWhiteSpace(Code))
        {
            await Compare(Code, null);
            return;
        }

        if (file is null or { FileName: "" })
        {
            Problem = Text["FaultEmpty"];
            return;
        }

        var person = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        using var turn = await Uploads.Enter(person, () => { }, Context.RequestAborted, isVisitor: true);
        using var arrived = await Uploads.Receive(person, file.Length, _ => file.OpenReadStream(), _ => { }, Context.RequestAborted);
        switch (await Uploads.Read(arrived, Context.RequestAborted))
        {
            case UploadOutcome.Refused refused:
                Problem = UploadRefusalWords.Of(refused.Why, Uploads.Limits, Refusals);
                break;
            case UploadOutcome.Read read:
                using (read.Workbook)
                {
                    if (WorkbookCells.CodeIn(read.Workbook) is { } found)
                    {
                        await Compare(found, read.Workbook);
                    }
                    else
                    {
                        Problem = Text["FaultNoCode"];
                    }
                }

                break;
        }
    }

    private async Task Compare(string given, SafeWorkbook? workbook)
    {
        if (WorkbookCode.Parse(given, out var fault) is not { } code)
        {
            Problem = Text[$"Fault{fault}"];
            return;
        }

        if (code.MadeAt > Reading.KnownAt)
        {
            Problem = Text["FaultFuture", PeriodText.Moment(code.MadeAt, Reading.Language)];
            return;
        }

        var (report, problem) = await Reports.Read(code, Reading.KnownAt, Context.RequestAborted);
        if (report is null)
        {
            Problem = Text[problem!.Fault == ReportFault.TooManyFigures ? "FaultTooMany" : "FaultUnknown", problem.Value];
            return;
        }

        var (sheet, edited) = workbook is null ? (null, []) : WorkbookCells.Compare(workbook, report.Then);
        hasNoCells = workbook is not null && sheet is null;
        Model = new(report, sheet, edited, Reading, Urls, Text);
    }
}
