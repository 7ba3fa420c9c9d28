using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Bulletins;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Bulletins;
using GuangdongStats.Data.Work.Matters;
using Xunit;

namespace GuangdongStats.Data.Tests.Work.Bulletins;

/// <summary>A month's text on its way through the office: worded, reviewed by another, released, corrected.</summary>
public abstract class BulletinWordingSpec(TestEngine engine) : EngineSpec(engine)
{
    private const string Chinese = "工业机器人生产保持增长，共{industrial-robots.level}。", English = "Output of industrial robots kept growing: {industrial-robots.level}.";

    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc), Minute = new(2026, 11, 24, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Period May = Period.YearToDate(2025, 5), September = ApprovedFigures.Level.Period;

    [Fact]
    public async Task Worded_reviewed_by_another_and_released_it_is_public_from_its_minute_and_not_before()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var saved = await Save(program, clerk, May, With(await Written(program, clerk, May), Chinese, English));
        var seen = await Submit(program, clerk, May, saved);
        var lines = (await program.Get<SubmittedMatters>().Read(reviewer.AccountId, seen.Id, Cancellation))!.Reading.Lines.ToDictionary(line => line.Label.English, line => line.Text);
        Assert.Equal("Output of industrial robots kept growing: 124,700 sets.", lines["lead (English)"]); // beside what it replaces
        Assert.StartsWith("In Guangdong in January–May 2025, the output of industrial robots was 124,700 sets", lines["lead (English, from the figures)"], StringComparison.Ordinal);
        Assert.Equal(Refusal.NotAllowed, (await program.Get<MatterDesk>().Approve(clerk, seen, Cancellation)).Refusal);
        await program.Get<MatterDesk>().Approve(reviewer, seen, Cancellation);
        await program.PlannedAndScheduled(releaser, Minute, saved.Id);

        var bulletins = program.Get<BulletinsAsOf>();
        Assert.Null((await bulletins.Read(May, Minute.AddTicks(-10), Cancellation))!.Released);
        var text = (await bulletins.Read(May, Minute, Cancellation))!;
        Assert.Equal("工业机器人生产保持增长，共12.47万套。", Assert.Single(text.Say(BulletinSection.Lead, Language.Chinese)).Text);
        Assert.Equal(Minute, text.Released!.At);
        Assert.Null((await program.Get<AuditLog>().Verify(Cancellation)).FirstBroken);
    }

    [Fact]
    public async Task Nobody_approves_what_they_worded()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        var clerk = await program.Person("chen", Duty.Clerk, Duty.Reviewer);
        var saved = await Save(program, clerk, May, With(await Written(program, clerk, May), Chinese, English));
        var seen = await Submit(program, clerk, May, saved);

        Assert.Equal(Refusal.ApproverIsAuthor, (await program.Get<MatterDesk>().Approve(clerk, seen, Cancellation)).Refusal);
    }

    [Theory]
    [InlineData("产量{industrial-robots.level}，占四成。", "四")]
    [InlineData("产量<script>alert(0)</script>{industrial-robots.level}。", "<script>")]
    [InlineData("产量{industrial-robots.level。", "{")]
    [InlineData("产量{industrial-robots.sales}。", "industrial-robots.sales")]
    public async Task What_may_not_stand_is_not_submitted_and_its_place_is_named(string chinese, string named)
    {
        var (program, clerk, _, _) = await Office();
        var saved = await Save(program, clerk, May, With(await Written(program, clerk, May), chinese, English));
        var outcome = await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(May), saved.Version, "", Cancellation);

        Assert.Equal(Refusal.HardFinding, outcome.Refusal);
        Assert.Contains(outcome.Problems, problem => problem.Chinese.StartsWith("导语（中文）：", StringComparison.Ordinal) && problem.Chinese.Contains(named, StringComparison.Ordinal));
        Assert.Null((await program.Get<BulletinsAsOf>().Read(May, Now, Cancellation))!.Wording);
    }

    [Fact]
    public async Task Both_languages_must_hold_the_same_numbers()
    {
        var (program, clerk, _, _) = await Office();
        var saved = await Save(program, clerk, May, With(await Written(program, clerk, May), Chinese, "Output kept growing."));

        var outcome = await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(May), saved.Version, "", Cancellation);
        Assert.Equal(Refusal.HardFinding, outcome.Refusal);
        Assert.Contains(outcome.Problems, problem => problem.English == "lead (English): The English text lacks {industrial-robots.level}: both languages must hold the same numbers.");
    }

    [Fact]
    public async Task A_registered_number_travels_with_its_source_and_without_one_it_does_not()
    {
        var (program, clerk, _, _) = await Office();
        var written = await Written(program, clerk, May);
        var number = new RegisteredNumber("own.1", new("约3000人", "about 3,000 people"), new("企业名录", "", "第2页"));
        var wording = With(written, "从业人员{own.1}。", "It employed {own.1}.") with { Numbers = [number] };
        var saved = await Save(program, clerk, May, wording);
        var reading = (await program.Get<MatterDrafts>().Judge(clerk.AccountId, WordingsAsOf.KeyOf(May), wording.ToJson(), Cancellation))!;
        Assert.Empty(reading.Problems);
        Assert.Contains(reading.Lines, line => line.Text.Contains("企业名录", StringComparison.Ordinal));

        var nameless = await Save(program, clerk, May, wording with { Numbers = [number with { Document = Document.OwnStatistics }] }, saved.Version);
        Assert.Equal(Refusal.HardFinding, (await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(May), nameless.Version, "", Cancellation)).Refusal);
    }

    [Fact]
    public async Task A_text_can_be_ready_before_its_figures_are_out_and_comes_out_with_them()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        Assert.Null(await program.Get<BulletinDrafts>().Read(clerk.AccountId, September, Cancellation));
        var entry = await program.Approved(ApprovedFigures.Level, Figure.Exact(251_200, 100));

        var draft = (await program.Get<BulletinDrafts>().Read(clerk.AccountId, September, Cancellation))!;
        Assert.True(draft.HoldsApproved);
        Assert.Null(draft.Public);
        var saved = await Save(program, clerk, September, With(draft.Written, Chinese, English));
        await program.Get<MatterDesk>().Approve(reviewer, await Submit(program, clerk, September, saved), Cancellation);
        await program.PlannedAndScheduled(releaser, Minute, entry.Id, saved.Id);

        var bulletins = program.Get<BulletinsAsOf>();
        Assert.Null(await bulletins.Read(September, Minute.AddTicks(-10), Cancellation));
        Assert.Equal("工业机器人生产保持增长，共25.12万套。", Assert.Single((await bulletins.Read(September, Minute, Cancellation))!.Say(BulletinSection.Lead, Language.Chinese)).Text);
    }

    [Fact]
    public async Task After_its_release_a_change_needs_a_notice_and_is_compared_with_the_released_text()
    {
        var (program, clerk, reviewer, releaser) = await Office();
        var saved = await Save(program, clerk, May, With(await Written(program, clerk, May), Chinese, English));
        await program.Get<MatterDesk>().Approve(reviewer, await Submit(program, clerk, May, saved), Cancellation);
        await program.PlannedAndScheduled(releaser, Minute, saved.Id);
        program.Clock.Now = Minute.AddMinutes(1);

        var draft = (await program.Get<BulletinDrafts>().Read(clerk.AccountId, May, Cancellation))!;
        Assert.Equal("工业机器人生产保持增长，共{industrial-robots.level}。", draft.Begin.Of("lead")!.Text.Chinese); // the released words, not those written from the figures
        Assert.Empty(draft.Stale);
        var changed = await Save(program, clerk, May, draft.Begin.With(draft.Written, draft.Begin.Of("lead")! with { Text = new("共{industrial-robots.level}。", "It was {industrial-robots.level}.") }));
        Assert.Equal(Refusal.NoticeMissing, (await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(May), changed.Version, "", Cancellation)).Refusal);
        var reading = (await program.Get<MatterDrafts>().Judge(clerk.AccountId, WordingsAsOf.KeyOf(May), changed.Json, Cancellation))!;
        Assert.Equal(
            [("导语（中文）", "工业机器人生产保持增长，共12.47万套。", "共12.47万套。"), ("导语（英文）", "Output of industrial robots kept growing: 124,700 sets.", "It was 124,700 sets.")],
            reading.Lines.Zip(reading.Before!).Where(pair => pair.First != pair.Second).Select(pair => (pair.First.Label.Chinese, pair.Second.Text, pair.First.Text)));
    }

    [Fact]
    public async Task Facts_that_become_known_after_it_was_saved_are_not_left_out_unseen()
    {
        var (program, clerk, _, _) = await Office();
        var wording = With(await Written(program, clerk, May), Chinese, English);
        var early = wording with { Paragraphs = [.. wording.Paragraphs.Where(paragraph => paragraph.Slot != "flow.service-robots")] };
        var saved = await Save(program, clerk, May, early);

        var outcome = await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(May), saved.Version, "", Cancellation);
        Assert.Equal(Refusal.HardFinding, outcome.Refusal);
        Assert.Contains(outcome.Problems, problem => problem.English.Contains("Output of service robots", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Duty.Releaser)]
    [InlineData(Duty.Administrator)]
    [InlineData(Duty.Auditor)]
    public async Task Who_neither_words_nor_reviews_sees_no_draft(Duty duty)
    {
        var (program, clerk, _, _) = await Office();
        var other = await program.Person("other", duty);

        Assert.Null(await program.Get<BulletinDrafts>().Read(other.AccountId, May, Cancellation));
        Assert.Empty(await program.Get<BulletinDrafts>().Months(other.AccountId, Cancellation));
        Assert.Equal(Refusal.NotAllowed, (await program.Get<MatterDesk>().Save(other, WordingsAsOf.KeyOf(May), With(await Written(program, clerk, May), Chinese, English).ToJson(), new("", ""), null, Cancellation)).Refusal);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("mai")]
    [InlineData("1999-01")]
    public async Task What_is_no_month_with_figures_is_told(string code)
    {
        var (program, clerk, _, _) = await Office();
        Assert.Single((await program.Get<MatterDrafts>().Judge(clerk.AccountId, new(Core.Matters.MatterKind.Bulletin, code), Wording.Empty.ToJson(), Cancellation))!.Problems);
    }

    [Fact]
    public async Task Whatever_was_stored_in_its_place_is_answered()
    {
        var (program, clerk, _, _) = await Office();
        foreach (var json in new[] { "", "nonsense", "{\"Paragraphs\":null}" })
        {
            Assert.Single((await program.Get<MatterDrafts>().Judge(clerk.AccountId, WordingsAsOf.KeyOf(May), json, Cancellation))!.Problems);
        }
    }

    private async Task<(TestProgram Program, Actor Clerk, Actor Reviewer, Actor Releaser)> Office()
    {
        var program = await WithFigures();
        program.Clock.Now = Now;
        return (program, await program.Person("chen", Duty.Clerk), await program.Person("zhang", Duty.Reviewer), await program.Person("wang", Duty.Releaser));
    }

    private static async Task<Bulletin> Written(TestProgram program, Actor clerk, Period month) => (await program.Get<BulletinDrafts>().Read(clerk.AccountId, month, Cancellation))!.Written;

    private static Wording With(Bulletin written, string chinese, string english) =>
        Wording.Empty.With(written, new(BulletinSection.Lead, "lead", new(chinese, english), true));

    private static async Task<MatterState> Save(TestProgram program, Actor clerk, Period month, Wording wording, long? version = null)
    {
        var outcome = await program.Get<MatterDesk>().Save(clerk, WordingsAsOf.KeyOf(month), wording.ToJson(), new("", ""), version, Cancellation);
        Assert.Null(outcome.Refusal);
        return outcome.Now!;
    }

    private static async Task<SeenMatter> Submit(TestProgram program, Actor clerk, Period month, MatterState saved)
    {
        var outcome = await program.Get<MatterDesk>().Submit(clerk, WordingsAsOf.KeyOf(month), saved.Version, "", Cancellation);
        Assert.True(outcome.IsDone, $"{outcome.Refusal}: {string.Join(' ', outcome.Problems)}");
        return await program.Waiting(clerk, WordingsAsOf.KeyOf(month));
    }
}

public sealed class BulletinWordingOnSqlite(TestEngines engines) : BulletinWordingSpec(engines.Sqlite);

public sealed class BulletinWordingOnPostgres(TestEngines engines) : BulletinWordingSpec(engines.Postgres);
