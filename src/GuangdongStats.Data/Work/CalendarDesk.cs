using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Keeps the calendar of what is due, and of the days on which the office works; for administrators. What a line was before stays in the audit log under <see cref="SubjectOf(DueLine)"/>.</summary>
public sealed partial class CalendarDesk(WorkWriter writer, CatalogueReader catalogues)
{
    /// <summary>What the subjects of all lines begin with.</summary>
    public const string Subject = "calendar/";

    /// <summary><c>calendar/industrial-robots/440000/ytd</c>.</summary>
    public static string SubjectOf(DueLine line) => Subject + line.Series;

    public Task<CalendarOutcome> Add(Actor actor, DueLine line, CancellationToken cancellation) => Change(actor, SubjectOf(line), async (unit, catalogue) =>
    {
        if (await WhyNot(unit, catalogue, line, null) is { } problem)
        {
            return new(null, problem);
        }

        unit.Db.Dues.Add(DueRow.Of(line));
        unit.Audit("calendar.add", SubjectOf(line), "", await Say(unit, line));
        Tell(unit, catalogue, line, before: null);
        return Done;
    }, cancellation);

    /// <param name="version">Of the line as it was seen.</param>
    public Task<CalendarOutcome> Set(Actor actor, int id, long version, DueLine line, CancellationToken cancellation) => Change(actor, SubjectOf(line), async (unit, catalogue) =>
    {
        if (await unit.Db.Dues.SingleOrDefaultAsync(row => row.Id == id, unit.Cancellation) is not { } row)
        {
            return new(Refusal.NotFound, null);
        }

        if (row.Version != version)
        {
            return new(Refusal.ChangedMeanwhile, null);
        }

        if (await WhyNot(unit, catalogue, line, id) is { } problem)
        {
            return new(null, problem);
        }

        var before = row.ToLine();
        if (before == line)
        {
            return Done;
        }

        row.Set(line);
        unit.Audit("calendar.set", SubjectOf(line), before.Series == line.Series ? await Say(unit, before) : $"{SubjectOf(before)}; {await Say(unit, before)}", await Say(unit, line));
        Tell(unit, catalogue, line, before);
        return Done;
    }, cancellation);

    /// <param name="version">Of the line as it was seen.</param>
    public Task<CalendarOutcome> Remove(Actor actor, int id, long version, CancellationToken cancellation) => Change(actor, $"{Subject}{id}", async (unit, _) =>
    {
        if (await unit.Db.Dues.SingleOrDefaultAsync(row => row.Id == id, unit.Cancellation) is not { } row)
        {
            return new(Refusal.NotFound, null);
        }

        if (row.Version != version)
        {
            return new(Refusal.ChangedMeanwhile, null);
        }

        unit.Db.Dues.Remove(row);
        unit.Audit("calendar.remove", SubjectOf(row.ToLine()), await Say(unit, row.ToLine()), "");
        return Done;
    }, cancellation);

    /// <summary>Adds the lines of <see cref="DefaultCalendar"/> that overlap none that is there.</summary>
    public Task<CalendarOutcome> AdoptDefault(Actor actor, CancellationToken cancellation) => Change(actor, Subject, async (unit, catalogue) =>
    {
        var today = ReleaseTime.DayAt(unit.Now);
        var lastMonth = Period.Month(today.Year, today.Month).Plus(-1);
        var there = (await unit.Db.Dues.AsNoTracking().ToListAsync(unit.Cancellation)).ConvertAll(row => row.ToLine());
        var missing = DefaultCalendar.Lines(catalogue, lastMonth).Where(line => DueRules.WhyNot(line, catalogue, there, _ => false, today) is null).ToList();
        if (missing.Count == 0)
        {
            return new(Refusal.Nothing, null);
        }

        foreach (var line in missing)
        {
            unit.Db.Dues.Add(DueRow.Of(line));
            unit.Audit("calendar.add", SubjectOf(line), "", await Say(unit, line));
        }

        return Done;
    }, cancellation);

    private static CalendarOutcome Done { get; } = new(null, null);

    private async Task<CalendarOutcome> Change(Actor actor, string subject, Func<WorkUnit, Catalogue, Task<CalendarOutcome>> change, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        DueProblem? problem = null;
        var refusal = await writer.Do(actor, subject, async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed;
            }

            (var why, problem) = await change(unit, catalogue);
            return problem is null ? why : Refusal.TextNotAccepted; // nothing is kept
        }, cancellation);
        return problem is null ? new(refusal, null) : new(null, problem);
    }

    private static async Task<DueProblem?> WhyNot(WorkUnit unit, Catalogue catalogue, DueLine line, int? ownId)
    {
        var others = (await unit.Db.Dues.AsNoTracking().Where(row => row.Id != ownId).ToListAsync(unit.Cancellation)).ConvertAll(row => row.ToLine());
        var isClerk = line.Clerk is { } clerk && await PeopleReader.Read(unit.Db, clerk, unit.Cancellation) is { } person && person.Has(Duty.Clerk);
        return DueRules.WhyNot(line, catalogue, others, _ => isClerk, ReleaseTime.DayAt(unit.Now));
    }

    private static async Task<string> Say(WorkUnit unit, DueLine line)
    {
        var clerk = line.Clerk is null ? "" : await unit.Db.Users.Where(account => account.Id == line.Clerk).Select(account => account.DisplayName).FirstOrDefaultAsync(unit.Cancellation) ?? line.Clerk;
        return string.Create(CultureInfo.InvariantCulture, $"every={line.EveryMonths}; days={line.DaysAfter}; from={line.From.IsoMonth}; to={line.To?.IsoMonth}; clerk={clerk}");
    }

    private static void Tell(WorkUnit unit, Catalogue catalogue, DueLine line, DueLine? before)
    {
        if (line.Clerk is not { } clerk || clerk == before?.Clerk || clerk == unit.Person.Id)
        {
            return;
        }

        var (indicator, region) = (catalogue.Indicator(line.Indicator)!.Name, catalogue.Region(line.Region)!.Name);
        NoticeDesk.Tell(unit, clerk, new(
            $"{region.Chinese}“{indicator.Chinese}”由您填报，期末后{line.DaysAfter}日内完成。",
            $"You enter {indicator.English}, {region.English}, within {line.DaysAfter} days after each period's end."), "/work");
    }
}
