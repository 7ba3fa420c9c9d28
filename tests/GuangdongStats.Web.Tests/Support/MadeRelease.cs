using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Made-up releases on a running site, put into its database as scheduling leaves them.</summary>
internal static class MadeRelease
{
    public static readonly FigureKey Level = new("industrial-robots", "440000", Period.YearToDate(2026, 9), Measure.Level);

    /// <param name="number">Null: nothing is scheduled yet.</param>
    /// <param name="revision">Why the vintage before is replaced.</param>
    /// <param name="figure">Null: <see cref="Level"/>.</param>
    public static async Task<int> Add(ReadingSite site, DateTime at, decimal? number, int vintage = 1, Revision? revision = null, DateTime? announced = null, FigureKey? figure = null)
    {
        var key = figure ?? Level;
        await using var db = await Open(site);
        var release = new ReleaseRow
        {
            At = at,
            TitleZh = "2026年9月主要指标",
            TitleEn = "Main figures of September 2026",
            NoticeZh = "本次为快报数。",
            NoticeEn = "These are preliminary figures.",
            State = number is null ? ReleaseState.Planned : ReleaseState.Scheduled,
        };
        release.Events.Add(StepOf(ReleaseStep.Planned, announced ?? at.AddDays(-1), new("", "")));
        db.Releases.Add(release);
        await db.SaveChangesAsync(CancellationToken.None);
        if (number is not { } level)
        {
            return release.Id;
        }

        if (!await db.Sources.AnyAsync(source => source.Id == Department.Source.Id))
        {
            db.Sources.Add(SourceRow.Of(Department.Source));
        }

        db.Observations.Add(ObservationRow.Of(new(
            key.Indicator, key.Region, key.Period, key.Measure, Figure.Exact(level, 100), Basis.Reported, revision is null ? Status.Preliminary : Status.Revised, Department.Source,
            vintage, new(at, false), "")
        {
            ReleaseId = release.Id,
            Document = new("9月工业快报", "https://example.gov.cn/9", "第3页"),
            Revision = revision,
        }));
        await db.SaveChangesAsync(CancellationToken.None);
        return release.Id;
    }

    public static async Task Set(ReadingSite site, int id, ReleaseState state, ReleaseStep step, DateTime at, string chinese, string english)
    {
        await using var db = await Open(site);
        var release = await db.Releases.SingleAsync(row => row.Id == id);
        release.State = state;
        release.Events.Add(StepOf(step, at, new(chinese, english)));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static ReleaseEventRow StepOf(ReleaseStep step, DateTime at, Core.Catalogue.LocalizedName notice) =>
        new() { Step = step, At = at, By = "he", ByName = "何", NoticeZh = notice.Chinese, NoticeEn = notice.English };

    private static Task<StatsDb> Open(ReadingSite site) => site.Services.GetRequiredService<IDbContextFactory<StatsDb>>().CreateDbContextAsync();
}
