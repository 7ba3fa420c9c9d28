using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Calendar;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>
/// Tells people of what the clock brings, which nobody does: tasks that are due soon or late, at most once a day, and releases that became
/// public. Any number of processes may call it at any time; what was told before is found by its page.
/// </summary>
public sealed class Reminders(WorkWriter writer, DueTasksNow tasks, CatalogueReader catalogues)
{
    /// <summary>How many days ahead a task is due soon.</summary>
    public const int DaysAhead = 3;

    private static readonly TimeSpan NewsLasts = TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancellation)
    {
        var today = tasks.Today;
        var catalogue = await catalogues.Read(cancellation);
        var urgent = (await tasks.Read(cancellation)).Where(task => task.IsOpen && (task.IsLate || (task.Progress != Progress.Released && task.DaysLeft(today) is >= 0 and <= DaysAhead))).ToList();
        await writer.DoAsProgram(async unit =>
        {
            if (urgent.Count > 0)
            {
                await RemindOfTasks(unit, urgent, today, catalogue);
            }

            await TellOfReleases(unit);
        }, cancellation);
    }

    private static async Task RemindOfTasks(WorkUnit unit, List<DueTask> urgent, DateOnly today, Catalogue catalogue)
    {
        var path = $"/work?reminder={today:yyyy-MM-dd}";
        var told = await unit.Db.Notices.Where(row => row.Path == path).Select(row => row.To).ToListAsync(unit.Cancellation);
        var clerks = await unit.Db.Users.Where(account => !account.IsDisabled && unit.Db.UserRoles.Any(duty => duty.UserId == account.Id && duty.RoleId == nameof(Duty.Clerk)))
            .Select(account => account.Id).ToListAsync(unit.Cancellation);
        foreach (var clerk in clerks.Except(told, StringComparer.Ordinal))
        {
            var own = urgent.Where(task => task.IsFor(clerk)).ToList();
            if (own.Count > 0)
            {
                NoticeDesk.Tell(unit, clerk, new(Words(own, Language.Chinese), Words(own, Language.English)), path);
            }
        }

        string Words(List<DueTask> own, Language language)
        {
            var (late, soon) = (own.Count(task => task.IsLate), own.Count(task => !task.IsLate));
            var first = own[0];
            var name = FigureText.Name(catalogue.Indicator(first.Line.Indicator)!, catalogue.Region(first.Line.Region)!, first.Period, language);
            var day = PeriodText.Date(first.Due.Day, language);
            return language == Language.Chinese
                ? $"{string.Join("，", Chinese())}。最先到期：{name}（{day}）。"
                : $"{string.Join(", ", English())}. First: {name} ({day}).";

            IEnumerable<string> Chinese() => [.. late > 0 ? [$"{late}项填报任务已逾期"] : (string[])[], .. soon > 0 ? [$"{soon}项填报任务将在{DaysAhead}日内到期"] : (string[])[]];

            IEnumerable<string> English() => [.. late > 0 ? [$"{late} {(late == 1 ? "task is" : "tasks are")} late"] : (string[])[], .. soon > 0 ? [$"{soon} {(soon == 1 ? "task is" : "tasks are")} due within {DaysAhead} days"] : (string[])[]];
        }
    }

    /// <summary>Those who entered its figures.</summary>
    private static async Task TellOfReleases(WorkUnit unit)
    {
        var since = unit.Now - NewsLasts;
        var releases = await unit.Db.Releases.AsNoTracking()
            .Where(release => release.State == ReleaseState.Scheduled && release.At > since && release.At <= unit.Now).ToListAsync(unit.Cancellation);
        foreach (var release in releases)
        {
            var path = $"/releases/{release.Id}";
            if (await unit.Db.Notices.AnyAsync(row => row.Path == path && row.At >= release.At, unit.Cancellation))
            {
                continue;
            }

            var entries = await unit.Db.Entries.AsNoTracking().Where(entry => entry.ReleaseId == release.Id).ToListAsync(unit.Cancellation);
            foreach (var author in entries.SelectMany(entry => entry.AuthorIds).Distinct(StringComparer.Ordinal))
            {
                NoticeDesk.Tell(unit, author, new($"《{release.TitleZh}》已发布，您填报的数据已对外公开。", $"“{release.TitleEn}” was released; the figures you entered are public."), path);
            }
        }
    }
}
