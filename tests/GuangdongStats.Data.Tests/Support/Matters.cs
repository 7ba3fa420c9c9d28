using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Work;
using GuangdongStats.Data.Work.Matters;
using Xunit;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>A made-up matter on its way through the office, by the desks.</summary>
internal static class Matters
{
    public static readonly MatterKey Park = new(MatterKind.Park, "park-made-up");

    public static readonly LocalizedName Notice = new("虚构的更正", "A made-up correction");

    /// <summary>A park that can be submitted as it is.</summary>
    public static RegisterEntry MadeUpPark(string name = "虚构园", string? code = null) => RegisterEntry.Of(code is null ? Park : Park with { Code = code },
    [
        new(RegisterLayout.NameZh, name), new(RegisterLayout.NameEn, "Made-up Park"), new(RegisterLayout.Level, "provincial"), new(RegisterLayout.City, "440600"),
        new(RegisterLayout.DocumentTitle, "虚构的公告"), new(RegisterLayout.DocumentDate, "2026-11-20"),
    ], []);

    /// <summary>Saved by a clerk over whatever stands there.</summary>
    public static async Task<MatterState> Saved(this TestProgram program, Actor clerk, RegisterEntry entry, LocalizedName? notice = null)
    {
        var before = await program.Get<MatterDrafts>().Read(clerk.AccountId, entry.Key, CancellationToken.None);
        var outcome = await program.Get<MatterDesk>().Save(clerk, entry.Key, entry.ToJson(), notice ?? new("", ""), before?.Version, CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return outcome.Now!;
    }

    public static async Task<SeenMatter> Submitted(this TestProgram program, Actor clerk, RegisterEntry entry, LocalizedName? notice = null)
    {
        var saved = await program.Saved(clerk, entry, notice);
        var outcome = await program.Get<MatterDesk>().Submit(clerk, entry.Key, saved.Version, "", CancellationToken.None);
        Assert.True(outcome.IsDone, $"{outcome.Refusal}: {string.Join(' ', outcome.Problems)}");
        return await program.Waiting(clerk, entry.Key);
    }

    /// <summary>As somebody sees it who may.</summary>
    public static async Task<SeenMatter> Waiting(this TestProgram program, Actor person, MatterKey key)
    {
        var matters = program.Get<SubmittedMatters>();
        var summary = (await matters.Waiting(person.AccountId, CancellationToken.None)).Single(row => row.Key == key);
        return (await matters.Read(person.AccountId, summary.Id, CancellationToken.None))!.Seen;
    }

    /// <returns>Id of the matter.</returns>
    public static async Task<Guid> Approved(this TestProgram program, Actor clerk, Actor reviewer, RegisterEntry entry, LocalizedName? notice = null)
    {
        var seen = await program.Submitted(clerk, entry, notice);
        var outcome = await program.Get<MatterDesk>().Approve(reviewer, seen, CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return outcome.Now!.Id;
    }

    /// <returns>Number of the release.</returns>
    public static async Task<int> Released(this TestProgram program, Actor clerk, Actor reviewer, Actor releaser, DateTime at, RegisterEntry entry, LocalizedName? notice = null)
    {
        var matter = await program.Approved(clerk, reviewer, entry, notice);
        return await program.PlannedAndScheduled(releaser, at, matter);
    }

    public static async Task<int> PlannedAndScheduled(this TestProgram program, Actor releaser, DateTime at, params IReadOnlyCollection<Guid> chosen)
    {
        var id = await program.PlannedWith(releaser, at, chosen);
        var outcome = await program.Get<ReleaseDesk>().Schedule(releaser, id, await program.VersionOf(id), CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return id;
    }

    public static async Task<int> PlannedWith(this TestProgram program, Actor releaser, DateTime at, params IReadOnlyCollection<Guid> chosen)
    {
        var desk = program.Get<ReleaseDesk>();
        var id = (await desk.Plan(releaser, new(at, new("名录更新", "Registers"), new("", "")), CancellationToken.None)).ReleaseId!.Value;
        Assert.Null((await desk.Choose(releaser, id, await program.VersionOf(id), chosen, CancellationToken.None)).Refusal);
        return id;
    }

    public static async Task<long> VersionOf(this TestProgram program, int release) => (await program.Get<ReleasePlans>().Read(release, CancellationToken.None))!.Version;
}
