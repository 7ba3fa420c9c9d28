using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Arithmetic;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Press;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Claiming;

/// <summary>
/// Where reviewers decide which claims are said in public: those that the site finds in the released figures, and those that clerks read in
/// documents. They rest on what is public, so an accepted claim needs no release of its own: it is in the ledger at once. A rejected one comes
/// back only when its evidence has changed.
/// </summary>
public sealed class ClaimDesk(
    WorkWriter writer, IDbContextFactory<StatsDb> databases, CatalogueReader catalogues, FoundClaims finder, CheckedClaimsAsOf verdicts, TimeProvider clock)
{
    private const int MostDecided = 100;

    /// <returns>Null for those who do not review.</returns>
    public async Task<ClaimQueue?> Read(string accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await PeopleReader.Read(db, accountId, cancellation))?.Has(Duty.Reviewer) == true ? await Gather(db, accountId, cancellation) : null;
    }

    private async Task<ClaimQueue> Gather(StatsDb db, string accountId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var catalogue = await catalogues.Read(now, cancellation);
        var rows = await db.ClaimDecisions.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation);
        var last = rows.GroupBy(ClaimIdentity.Of).ToDictionary(onOne => onOne.Key, onOne => onOne.Last());
        var found = (await finder.Read(now, cancellation)).Select(verdict => Queued(ClaimIdentity.OfFound(verdict.Claim), verdict, null, false));
        var read = new List<QueuedClaim?>();
        foreach (var row in await db.EnteredClaims.AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancellation))
        {
            if (catalogue.Indicator(row.Indicator) is { } indicator && catalogue.Region(row.Region) is { } region)
            {
                var verdict = (await verdicts.Judge(ClaimOf(row), indicator, region, now, cancellation)).Result;
                read.Add(Queued(ClaimIdentity.Of(row), verdict, PressDesk.Of(row), row.EnteredBy == accountId));
            }
        }

        return new(
            [.. found.OfType<QueuedClaim>()],
            [.. read.OfType<QueuedClaim>()],
            [.. rows.AsEnumerable().Reverse().Take(MostDecided).Select(row => Of(row, catalogue, last))]);

        QueuedClaim? Queued(ClaimIdentity identity, ClaimVerdict verdict, EnteredClaim? entered, bool isOwn)
        {
            var evidence = EvidenceText.Of(verdict);
            var before = last.GetValueOrDefault(identity);
            return before is { IsAccepted: true } || before?.Evidence == evidence ? null : new(
                identity.ToString(), verdict, catalogue.Indicator(verdict.Claim.Indicator)!, catalogue.Region(verdict.Claim.Region)!, entered, evidence,
                before is null ? null : Of(before, catalogue, last), isOwn);
        }
    }

    /// <summary>Says it in public from now on.</summary>
    /// <param name="seen">As it was shown: what has changed since is refused.</param>
    public Task<Refusal?> Accept(Actor actor, QueuedClaim seen, CancellationToken cancellation) => Decide(actor, seen, true, "", cancellation);

    /// <param name="reason">Needed; colleagues read it.</param>
    /// <inheritdoc cref="Accept"/>
    public Task<Refusal?> Reject(Actor actor, QueuedClaim seen, string reason, CancellationToken cancellation) => Decide(actor, seen, false, reason, cancellation);

    /// <summary>Takes an accepted claim out of the ledger; as known before, it stays there (R21).</summary>
    /// <param name="reason">Needed; colleagues read it.</param>
    public Task<Refusal?> TakeBack(Actor actor, ClaimDecision accepted, string reason, CancellationToken cancellation)
    {
        var subject = SubjectOf(accepted.Claim);
        return writer.Do(actor, subject, async unit =>
        {
            if (WhyNot(unit, reason) is { } refusal)
            {
                return refusal;
            }

            var claim = accepted.Claim;
            var onSame = await unit.Db.ClaimDecisions.AsNoTracking()
                .Where(row => row.Indicator == claim.Indicator && row.Region == claim.Region && row.Period == claim.Period && row.Kind == claim.Kind).OrderBy(row => row.Id).ToListAsync(unit.Cancellation);
            if (onSame.Find(row => row.At == accepted.At && row.IsAccepted && ClaimsAsOf.ClaimOf(row) == claim) is not { } row)
            {
                return Refusal.NotFound;
            }

            if (onSame.FindLast(other => ClaimIdentity.Of(other) == ClaimIdentity.Of(row)) != row)
            {
                return Refusal.ChangedMeanwhile;
            }

            unit.Db.ClaimDecisions.Add(Row(unit, claim, row.Evidence, false, reason.Trim(), row.Words, row.DocumentTitle, row.DocumentUrl, row.DocumentPage, row.WrittenOn));
            unit.Audit("claim.withdraw", subject, Say(claim, row.DocumentTitle), reason.Trim());
            return null;
        }, cancellation);
    }

    private async Task<Refusal?> Decide(Actor actor, QueuedClaim seen, bool isAccepted, string reason, CancellationToken cancellation)
    {
        var there = await Read(actor.AccountId, cancellation);
        var current = there?.Found.Concat(there.Read).FirstOrDefault(claim => claim.Key == seen.Key);
        var subject = SubjectOf(seen.Claim);
        return await writer.Do(actor, subject, async unit =>
        {
            if (WhyNot(unit, isAccepted ? null : reason) is { } refusal)
            {
                return refusal;
            }

            // What was read before this transaction may have been decided in the meantime.
            if (current is null || current.Evidence != seen.Evidence || await IsDecided(unit, current))
            {
                return Refusal.ChangedMeanwhile;
            }

            if (current.IsOwn)
            {
                return Refusal.ApproverIsAuthor;
            }

            var document = current.Read?.Document;
            unit.Db.ClaimDecisions.Add(Row(
                unit, current.Claim, current.Evidence, isAccepted, reason.Trim(),
                current.Read?.Words ?? "", document?.Title ?? "", document?.Url ?? "", document?.Page ?? "", current.Read?.WrittenOn));
            unit.Audit(isAccepted ? "claim.accept" : "claim.reject", subject, "", string.Join(" · ", new[] { Say(current.Claim, document?.Title ?? ""), reason.Trim() }.Where(part => part.Length > 0)));
            return null;
        }, cancellation);
    }

    /// <param name="reason">Null: none is needed.</param>
    private static Refusal? WhyNot(WorkUnit unit, string? reason) =>
        !unit.Person.Has(Duty.Reviewer) ? Refusal.NotAllowed
        : reason is null ? null
        : string.IsNullOrWhiteSpace(reason) ? Refusal.MessageMissing
        : WrittenText.IsAccepted(reason) ? null : Refusal.TextNotAccepted;

    private static async Task<bool> IsDecided(WorkUnit unit, QueuedClaim queued)
    {
        var (claim, title, url) = (queued.Claim, queued.Read?.Document.Title ?? "", queued.Read?.Document.Url ?? "");
        var last = await unit.Db.ClaimDecisions.AsNoTracking()
            .Where(row => row.Indicator == claim.Indicator && row.Region == claim.Region && row.Period == claim.Period && row.Kind == claim.Kind && row.Number == claim.Number
                && row.Relation == claim.Relation && row.DocumentTitle == title && row.DocumentUrl == url)
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(unit.Cancellation);
        return last is not null && (last.IsAccepted || last.Evidence == queued.Evidence);
    }

    private static ClaimDecisionRow Row(
        WorkUnit unit, Claim claim, string evidence, bool isAccepted, string reason, string words, string title, string url, string page, DateOnly? writtenOn) => new()
        {
            Indicator = claim.Indicator,
            Region = claim.Region,
            Period = claim.Period,
            Kind = claim.Kind,
            Number = claim.Number,
            Unit = claim.Unit,
            Relation = claim.Relation,
            IsAccepted = isAccepted,
            Evidence = evidence,
            Reason = reason,
            Words = words,
            DocumentTitle = title,
            DocumentUrl = url,
            DocumentPage = page,
            WrittenOn = writtenOn,
            At = unit.Now,
            By = unit.Person.Id,
            ByName = unit.Person.Name,
        };

    private static ClaimDecision Of(ClaimDecisionRow row, Catalogue catalogue, Dictionary<ClaimIdentity, ClaimDecisionRow> last) =>
        new(ClaimsAsOf.ClaimOf(row), catalogue.Indicator(row.Indicator)!, catalogue.Region(row.Region)!, row.IsAccepted, row.Reason, row.At, row.ByName) { IsLast = last[ClaimIdentity.Of(row)] == row };

    /// <summary>As it would stand in the ledger; its moment is that of the decision.</summary>
    private static Claim ClaimOf(EnteredClaimRow row) => new(
        row.Indicator, row.Region, row.Period, row.Kind, row.Number,
        row.Kind switch { ClaimKind.Share => "percent", ClaimKind.Streak => Streak.FullYear, _ => "" },
        row.Relation, Department.Source, default, row.Words);

    /// <summary><c>claim/industrial-robots/440000/ytd-2026-08/record</c>.</summary>
    private static string SubjectOf(Claim claim) => $"claim/{claim.Indicator}/{claim.Region}/{claim.Period.Slug}/{ClaimKinds.Code(claim.Kind)}";

    private static string Say(Claim claim, string document) => string.Join(
        " · ", new[] { ClaimKinds.Code(claim.Kind), claim.Kind == ClaimKind.Share ? claim.Relation.ToString() : "", claim.Number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "", document }.Where(part => part.Length > 0));
}
