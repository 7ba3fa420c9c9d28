using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Reviewing;
using GuangdongStats.Web.Features.Work.Review;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using MudBlazor.Services;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Review;

/// <summary>The components of the review pages, one by one, with made-up figures.</summary>
public abstract class ReviewContext : BunitContext, IAsyncLifetime
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected ReviewContext()
    {
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
        In(Language.Chinese);
    }

    protected static Person Reviewer { get; } = new("wang", "王审核", new HashSet<Duty> { Duty.Reviewer });

    protected static Person Author { get; } = new("chen", "陈录入", new HashSet<Duty> { Duty.Clerk, Duty.Reviewer });

    protected IStringLocalizer<ReviewText> Text => Services.GetRequiredService<IStringLocalizer<ReviewText>>();

    protected static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    protected static void In(Language language) => CultureInfo.CurrentUICulture = ReadingRequest.CultureOf(language);

    /// <summary>A level that waits: 12.6万, against 12.5万 published.</summary>
    protected static ReviewedFigure Waiting { get; } = new(
        new(7, 0),
        new(Made.Widgets, Made.Guangdong, Period.YearToDate(2025, 5), Measure.Level),
        Made.Flow,
        Made.Place(Made.Guangdong),
        "12.6万",
        Figure.Exact(126_000, 1_000),
        Made.Row("ytd-2025-05", Made.Sets(126_000, 1_000), status: Status.Preliminary, note: "产量12.6万套") with
        {
            Document = new("快报", "https://office.example/5", "第3页"),
        },
        Made.Row("ytd-2025-05", Made.Sets(125_000, 1_000)),
        null,
        [new("同比偏高，请核实。", "Growth is unusually high.")],
        "新增两家企业",
        "快报，第3页",
        Decision.Waiting,
        "",
        null,
        "",
        new HashSet<string> { "chen" },
        null);

    protected FigureCard Card(ReviewedFigure figure, Person? person = null) => new(figure, person ?? Reviewer, Language, Text);

    protected IRenderedComponent<ReviewedFigureCard> Draw(
        ReviewedFigure figure, Person? person = null, Action<bool>? onChoose = null, Action<string>? onReturn = null, params IReadOnlyList<AuditEntry> history) =>
        Render<ReviewedFigureCard>(parameters => parameters
            .Add(card => card.Model, Card(figure, person))
            .Add(card => card.OnChoose, onChoose ?? (_ => { }))
            .Add(card => card.OnReturn, onReturn ?? (_ => { }))
            .Add(card => card.ReadHistory, _ => Task.FromResult(history)));

    /// <summary>What is read, piece by piece: elements side by side are not one word.</summary>
    protected static string Pieces(IElement? element) => element is null ? ""
        : string.Join(' ', element.Descendants<IText>().Select(text => string.Join(' ', text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
