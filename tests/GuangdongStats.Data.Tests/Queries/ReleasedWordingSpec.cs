using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Impacts;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Queries;

/// <summary>The text of a month after it was released: its words and figures stay, and what has been revised since is told.</summary>
public abstract class ReleasedWordingSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly Period May = Period.YearToDate(2025, 5);

    /// <summary>Before the reference figures of January–May 2025 are more than those of the province's text.</summary>
    private static readonly DateTime Released = Days.StartOf(2025, 8, 5).AddHours(2), Corrected = Days.StartOf(2026, 11, 25).AddHours(2);

    [Fact]
    public async Task It_keeps_its_words_and_its_figures_whatever_is_corrected_later()
    {
        var program = await WithFigures();
        var bulletins = program.Get<BulletinsAsOf>();
        await Release(program);
        await Correct(program, 125_300);

        Assert.Null((await bulletins.Read(May, Released.AddTicks(-10), Cancellation))!.Released);
        foreach (var moment in new[] { Released, Corrected, Corrected.AddDays(9) })
        {
            var text = (await bulletins.Read(May, moment, Cancellation))!;
            Assert.Equal("工业机器人生产保持增长，共12.47万套。", Lead(text, Language.Chinese));
            Assert.Equal("Output of industrial robots kept growing: 124,700 sets.", Lead(text, Language.English));
            Assert.Equal((Released, 1), (text.Released!.At, text.Released.Vintage));
        }
    }

    [Fact]
    public async Task What_was_corrected_makes_its_sentences_stale_and_is_proposed_in_its_words()
    {
        var program = await WithFigures();
        var bulletins = program.Get<BulletinsAsOf>();
        await Release(program);
        await Correct(program, 125_300);

        Assert.DoesNotContain(await Stale(Corrected.AddTicks(-10)), change => change.Slot == "lead");
        var lead = Assert.Single(await Stale(Corrected), change => change.Slot == "lead");
        Assert.Equal(("工业机器人生产保持增长，共12.47万套。", "工业机器人生产保持增长，共12.53万套。"), (lead.Before!.Value.Chinese, lead.After!.Value.Chinese));
        Assert.Equal("Output of industrial robots kept growing: 125,300 sets.", lead.After.Value.English);
        Assert.Contains(await Stale(Corrected), change => change.Slot == "flow.industrial-robots");

        async Task<IReadOnlyList<SentenceChange>> Stale(DateTime moment) =>
            SentenceChange.Between(await bulletins.Read(May, moment, Cancellation), await bulletins.Current(May, moment, Cancellation));
    }

    [Fact]
    public async Task The_notice_of_what_was_corrected_since_belongs_to_it_and_no_other()
    {
        var program = await WithFigures();
        var bulletins = program.Get<BulletinsAsOf>();
        await Release(program);
        await Correct(program, 125_300);

        Assert.Empty((await bulletins.Current(May, Corrected.AddTicks(-10), Cancellation))!.CorrectedAfter(Released));
        var current = (await bulletins.Current(May, Corrected, Cancellation))!;
        var (figure, row) = Assert.Single(current.CorrectedAfter(Released));
        Assert.Equal((Measure.Level, "两家企业补报。"), (figure.Measure, row.Revision!.Notice.Chinese));
        Assert.Empty(current.CorrectedAfter(Corrected)); // a text released with the correction is not corrected by it
    }

    [Fact]
    public async Task A_withdrawn_release_takes_its_words_along_and_a_later_one_replaces_them()
    {
        var program = await WithFigures();
        var bulletins = program.Get<BulletinsAsOf>();
        await Release(program);
        var second = await Release(program, Released.AddDays(30), "换个说法：{industrial-robots.level}。", 2);

        Assert.Equal("换个说法：12.47万套。", Lead((await bulletins.Read(May, Released.AddDays(30), Cancellation))!, Language.Chinese));
        Assert.StartsWith("工业机器人生产", Lead((await bulletins.Read(May, Released.AddDays(29), Cancellation))!, Language.Chinese), StringComparison.Ordinal);

        await using (var db = await program.Open(Cancellation))
        {
            (await db.Releases.FindAsync([second], Cancellation))!.State = ReleaseState.Withdrawn;
            await db.SaveChangesAsync(Cancellation);
        }

        await program.Get<DataWatch>().Look(Cancellation);
        Assert.StartsWith("工业机器人生产", Lead((await bulletins.Read(May, Released.AddDays(30), Cancellation))!, Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_under_review_tells_which_sentences_of_the_released_text_it_makes_stale()
    {
        var program = await WithFigures();
        await Release(program);
        var proposed = new Observation(
            "industrial-robots", Region.GuangdongCode, May, Measure.Level, Figure.Exact(125_300, 100), Basis.Reported, Status.Revised, Department.Source, 1, new(Days.Collected, false), "");

        var impact = (await program.Get<ImpactAsOf>().Read([proposed], Days.Collected, Cancellation)).Impact;

        var line = Assert.Single(impact, line => line is { Kind: ImpactKind.Bulletin } && line.Subject.Chinese == "2025年5月数据简报（已发布文本）：导语");
        Assert.Equal(("工业机器人生产保持增长，共12.47万套。", "工业机器人生产保持增长，共12.53万套。"), (line.Before!.Value.Chinese, line.After!.Value.Chinese));
        Assert.Equal("Bulletin for May 2025 (released text): lead", line.Subject.English);
    }

    private Task<int> Release(TestProgram program) => Release(program, Released, "工业机器人生产保持增长，共{industrial-robots.level}。", 1);

    private async Task<int> Release(TestProgram program, DateTime at, string lead, int vintage)
    {
        var written = (await program.Get<BulletinsAsOf>().Written(May, at, Cancellation))!;
        var wording = Wording.Empty.With(written, new(BulletinSection.Lead, "lead", new(lead, "Output of industrial robots kept growing: {industrial-robots.level}."), true));
        Assert.Empty(WordingCheck.Of(wording, written));
        await using var db = await program.Open(Cancellation);
        var release = NewRelease(at);
        db.Releases.Add(release);
        await db.SaveChangesAsync(Cancellation);
        db.MatterVersions.Add(new()
        {
            Kind = MatterKind.Bulletin,
            Code = May.IsoMonth,
            Vintage = vintage,
            Json = wording.ToJson(),
            TitleZh = "五月简报",
            TitleEn = "May",
            NoticeZh = "",
            NoticeEn = "",
            ReleasedAt = at,
            ReleaseId = release.Id,
        });
        await db.SaveChangesAsync(Cancellation);
        await program.Get<DataWatch>().Look(Cancellation);
        return release.Id;
    }

    /// <summary>The department's own figure of the month, released in place of the one that the text repeats.</summary>
    private async Task Correct(TestProgram program, decimal level)
    {
        await using var db = await program.Open(Cancellation);
        var release = NewRelease(Corrected);
        db.Releases.Add(release);
        db.Sources.Add(SourceRow.Of(Department.Source));
        await db.SaveChangesAsync(Cancellation);
        db.Observations.Add(ObservationRow.Of(new(
            "industrial-robots", Region.GuangdongCode, May, Measure.Level, Figure.Exact(level, 100), Basis.Reported, Status.Revised, Department.Source, 1, new(Corrected, false), "")
        {
            ReleaseId = release.Id,
            Document = Document.OwnStatistics,
            Revision = new(RevisionReason.LateReports, new("两家企业补报。", "Two enterprises reported late.")),
        }));
        await db.SaveChangesAsync(Cancellation);
        await program.Get<DataWatch>().Look(Cancellation);
    }

    private static ReleaseRow NewRelease(DateTime at) => new() { At = at, TitleZh = "发布", TitleEn = "Release", NoticeZh = "", NoticeEn = "", State = ReleaseState.Scheduled };

    private static string Lead(Bulletin bulletin, Language language) => Assert.Single(bulletin.Say(BulletinSection.Lead, language)).Text;
}

public sealed class ReleasedWordingOnSqlite(TestEngines engines) : ReleasedWordingSpec(engines.Sqlite);

public sealed class ReleasedWordingOnPostgres(TestEngines engines) : ReleasedWordingSpec(engines.Postgres);
