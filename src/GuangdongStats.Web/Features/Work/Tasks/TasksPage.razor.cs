using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work.Claiming;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace GuangdongStats.Web.Features.Work.Tasks;

public sealed partial class TasksPage : IDisposable
{
    /// <summary>What was released longer ago than this is not listed among the finished.</summary>
    private const int DaysKept = 60;

    private readonly CancellationTokenSource gone = new();
    private Person? person;
    private WaitingCounts? waiting;
    private IReadOnlyList<DueTask>? tasks;
    private IReadOnlyList<DueTask> shown = [];
    private Dictionary<string, string> clerks = [];
    private IReadOnlyList<WorkPage> places = [];
    private Catalogue? catalogue;
    private string whose = "mine";
    private bool hasCalendar, isDoneShown;

    /// <summary>Which the person may decide.</summary>
    private int claims;

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required DueTasksNow Due { get; init; }

    [Inject] public required WaitingWork Work { get; init; }

    [Inject] public required ClaimDesk Claims { get; init; }

    [Inject] public required CalendarLines Calendar { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    private Language Language => Reading.Language;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await Current.Find(gone.Token) is not { } signedIn)
        {
            return;
        }

        catalogue = await Catalogues.Read(gone.Token);
        clerks = (await Calendar.Clerks(gone.Token)).ToDictionary(colleague => colleague.Id, colleague => colleague.Name);
        waiting = await Work.Read(signedIn, gone.Token);
        places = [.. WorkPages.For(signedIn).Where(page => page != WorkPages.Desk)];
        whose = signedIn.Has(Duty.Clerk) ? "mine" : "all";
        hasCalendar = (await Calendar.Read(gone.Token)).Count > 0;
        (person, tasks) = (signedIn, await Due.Read(gone.Token));
        Choose();
        StateHasChanged(); // Every claim is judged to be counted: nobody waits for that.
        if (await Claims.Read(signedIn.Id, gone.Token) is { } queue)
        {
            claims = queue.Found.Concat(queue.Read).Count(claim => !claim.IsOwn);
        }
    }

    private void Choose()
    {
        var oldest = Due.Today.AddDays(-DaysKept);
        shown =
        [
            .. (tasks ?? []).Where(task => (whose == "all" || task.IsFor(person!.Id))
                && (task.IsOpen || (isDoneShown && (task.Progress != Progress.Released || task.Due.Day >= oldest)))),
        ];
    }

    private string IndicatorOf(DueTask task) => catalogue!.Indicator(task.Line.Indicator)!.Name.In(Language);

    private string RegionOf(DueTask task) => catalogue!.Region(task.Line.Region)!.Name.In(Language);

    private string WeekendOf(DateOnly day)
    {
        var name = Text[day.DayOfWeek == DayOfWeek.Saturday ? "IsSaturday" : "IsSunday"].Value;
        return Language == Language.Chinese ? $"（{name}）" : $" ({name})";
    }

    private string DueWords(DueTask task) => (task.IsLate, task.IsOpen, task.DaysLeft(Due.Today)) switch
    {
        (true, _, -1) => Text["LateByOne"],
        (true, _, var days) => Text["Late", -days],
        (_, true, 0) => Text["DueToday"],
        (_, true, 1) => Text["DayLeft"],
        (_, true, > 1 and var days) => Text["DaysLeft", days],
        _ => "",
    };

    private static Color ColorOf(Progress progress) => progress switch
    {
        Progress.Returned => Color.Error,
        Progress.Released => Color.Success,
        Progress.Nothing => Color.Default,
        Progress.Draft => Color.Warning,
        _ => Color.Info,
    };
}
