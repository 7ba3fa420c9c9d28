using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;
using Microsoft.AspNetCore.Components;

namespace GuangdongStats.Web.Features.Work.Calendar;

public sealed partial class CalendarPage : IDisposable
{
    private const int HistoryShown = 30;

    private readonly CancellationTokenSource gone = new();
    private Catalogue? catalogue;
    private IReadOnlyList<CalendarLine> lines = [];
    private IReadOnlyList<Colleague> clerks = [];
    private IReadOnlyList<DueLine> offered = [];
    private IReadOnlyList<AuditEntry> history = [];
    private IReadOnlyList<OfficeDay> days = [];
    private DateOnly today;
    private LineDraft? draft;
    private CalendarLine? removed;
    private string? done, fault;
    private bool isBusy;

    [Inject] public required CurrentPerson Current { get; init; }

    [Inject] public required CalendarDesk Desk { get; init; }

    [Inject] public required CalendarLines Calendar { get; init; }

    [Inject] public required CatalogueReader Catalogues { get; init; }

    [Inject] public required AuditLog Log { get; init; }

    [Inject] public required ReadingRequest Reading { get; init; }

    [Inject] public required TimeProvider Clock { get; init; }

    private Language Language => Reading.Language;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnInitializedAsync() => Load();

    private async Task Load()
    {
        if ((await Current.Find(gone.Token))?.Has(Duty.Administrator) != true)
        {
            return;
        }

        var known = await Catalogues.Read(gone.Token);
        lines = await Calendar.Read(gone.Token);
        clerks = await Calendar.Clerks(gone.Token);
        history = await Log.Read(null, CalendarDesk.Subject, HistoryShown, gone.Token);
        today = ReleaseTime.DayAt(Clock.GetUtcNow().UtcDateTime);
        days = await Calendar.Days(today.AddMonths(-1), gone.Token);
        var there = lines.Select(line => line.Line).ToList();
        offered = [.. DefaultCalendar.Lines(known, Period.Month(today.Year, today.Month).Plus(-1)).Where(line => DueRules.WhyNot(line, known, there, _ => false, today) is null)];
        catalogue = known;
    }

    private void New()
    {
        Close();
        draft = new() { From = Period.Month(today.Year, today.Month).Plus(-1).IsoMonth };
    }

    private void Edit(CalendarLine line)
    {
        Close();
        draft = LineDraft.Of(line);
    }

    private void AskRemove(CalendarLine line)
    {
        Close();
        removed = line;
    }

    private void Close() => (draft, removed, done, fault) = (null, null, null, null);

    private async Task Save()
    {
        (done, fault) = (null, null);
        if (draft!.Read(out var problem) is not { } line)
        {
            fault = Text["Problem-" + problem];
            return;
        }

        await Act("Saved", actor => draft.Changed is { } changed ? Desk.Set(actor, changed.Id, changed.Version, line, gone.Token) : Desk.Add(actor, line, gone.Token));
    }

    private Task Remove() => Act("Removed", actor => Desk.Remove(actor, removed!.Id, removed.Version, gone.Token));

    private Task SayDays(SaidDays said) => Act("Saved", actor => Desk.SayDays(actor, said.From, said.To, said.IsWorking, said.Name, gone.Token));

    private Task ForgetDay(OfficeDay day) => Act("Removed", actor => Desk.ForgetDay(actor, day.Day, gone.Token));

    private Task Adopt() => Act("Adopted", actor => Desk.AdoptDefault(actor, gone.Token));

    private async Task Act(string success, Func<Actor, Task<CalendarOutcome>> act)
    {
        if (isBusy)
        {
            return;
        }

        isBusy = true;
        try
        {
            var outcome = await Current.SignedIn(gone.Token) is { } signedIn ? await act(signedIn.Actor) : new(Core.Releases.Refusal.NotAllowed, null);
            if (outcome.IsDone)
            {
                Close();
                done = success;
                await Load();
            }
            else
            {
                fault = outcome.Problem is { } problem ? Text["Problem-" + problem] : Refusals[$"{outcome.Refusal}"];
            }
        }
        finally
        {
            isBusy = false;
        }
    }

    private string IndicatorOf(DueLine line) => catalogue?.Indicator(line.Indicator)?.Name.In(Language) ?? line.Indicator;

    private string RegionOf(DueLine line) => catalogue?.Region(line.Region)?.Name.In(Language) ?? line.Region;

    private string NameOf(DueLine line)
    {
        var span = Text["Span-" + Spans.Code(line.Span)].Value;
        return Language == Language.Chinese ? $"{RegionOf(line)}{IndicatorOf(line)}（{span}）" : $"{IndicatorOf(line)}, {RegionOf(line)} ({span})";
    }

    /// <summary><c>calendar/industrial-robots/440000/ytd</c> in words.</summary>
    private string SubjectOf(string subject) => subject.StartsWith(CalendarDesk.DaySubject, StringComparison.Ordinal)
            && DateOnly.TryParseExact(subject[CalendarDesk.DaySubject.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? PeriodText.Date(day, Language)
        : subject.Split('/') is [_, var indicator, var region, var code] && Spans.TryParse(code, out var span)
        ? NameOf(new(indicator, region, span, 1, 0, default, null, null))
        : subject;

    /// <summary><c>every=1; days=25; from=2026-10; to=; clerk=陈敏</c> in words.</summary>
    private string Words(string said)
    {
        var parts = said.Split("; ").Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
        if (said.StartsWith("works;", StringComparison.Ordinal) || said.StartsWith("off;", StringComparison.Ordinal))
        {
            return string.Join(Language == Language.Chinese ? "，" : ", ", new[] { Text[said[0] == 'w' ? "DayWorks" : "DayOff"].Value, Of("name") }.Where(part => part.Length > 0));
        }

        string Of(string key) => parts[key].FirstOrDefault() ?? "";
        var (to, clerk) = (Of("to"), Of("clerk"));
        return string.Join(Language == Language.Chinese ? "，" : ", ",
            Text["Every-" + Of("every")].Value,
            Text["Days", Of("days")].Value,
            to.Length > 0 ? Text["FromTo", Of("from"), to].Value : Text["FromOn", Of("from")].Value,
            clerk.Length > 0 ? clerk : Text["AnyClerk"].Value);
    }
}
