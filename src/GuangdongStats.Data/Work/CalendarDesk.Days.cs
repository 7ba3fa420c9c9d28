using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

public sealed partial class CalendarDesk
{
    public const int LongestDayName = 40;

    /// <summary>What the subjects of days begin with: <c>calendar/day/2026-10-01</c>.</summary>
    public const string DaySubject = Subject + "day/";

    /// <summary>Says of some days whether the office works on them, in place of what was said before.</summary>
    /// <param name="to">The last one.</param>
    public async Task<CalendarOutcome> SayDays(Actor actor, DateOnly from, DateOnly to, bool isWorking, string name, CancellationToken cancellation)
    {
        name = name.Trim();
        DueProblem? problem = null;
        var refusal = await writer.Do(actor, SubjectOf(from), async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed;
            }

            if (!OfficeDays.MaySay(from, to, ReleaseTime.DayAt(unit.Now)))
            {
                problem = DueProblem.DaysNotAllowed;
                return Refusal.TextNotAccepted; // nothing is kept
            }

            if (!WrittenText.IsAccepted(name, LongestDayName) || name.AsSpan().ContainsAny('\r', '\n'))
            {
                return Refusal.TextNotAccepted;
            }

            var there = await unit.Db.OfficeDays.Where(row => row.Day >= from && row.Day <= to).ToDictionaryAsync(row => row.Day, unit.Cancellation);
            for (var day = from; day <= to; day = day.AddDays(1))
            {
                var before = there.TryGetValue(day, out var row) ? Say(row.IsWorking, row.Name) : "";
                if (row is null)
                {
                    unit.Db.OfficeDays.Add(new() { Day = day, IsWorking = isWorking, Name = name });
                }
                else
                {
                    (row.IsWorking, row.Name) = (isWorking, name);
                }

                if (before != Say(isWorking, name))
                {
                    unit.Audit("calendar.day", SubjectOf(day), before, Say(isWorking, name));
                }
            }

            return null;
        }, cancellation);
        return problem is null ? new(refusal, null) : new(null, problem);
    }

    /// <summary>Lets a day be again what its weekday says.</summary>
    public async Task<CalendarOutcome> ForgetDay(Actor actor, DateOnly day, CancellationToken cancellation) => new(await writer.Do(actor, SubjectOf(day), async unit =>
    {
        if (!unit.Person.Has(Duty.Administrator))
        {
            return Refusal.NotAllowed;
        }

        if (await unit.Db.OfficeDays.SingleOrDefaultAsync(row => row.Day == day, unit.Cancellation) is not { } row)
        {
            return Refusal.NotFound;
        }

        unit.Db.OfficeDays.Remove(row);
        unit.Audit("calendar.day-remove", SubjectOf(day), Say(row.IsWorking, row.Name), "");
        return null;
    }, cancellation), null);

    private static string SubjectOf(DateOnly day) => DaySubject + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Say(bool isWorking, string name) => $"{(isWorking ? "works" : "off")}; name={name}";
}
