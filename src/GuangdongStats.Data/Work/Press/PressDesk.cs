using System.Globalization;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.PressText;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Work.Entering;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work.Press;

/// <summary>
/// Where press texts are worked through: each clerk's text is kept until it is put away, and the claims that are confirmed in it are kept
/// with their words. Its figures go to the entry desk.
/// </summary>
public sealed class PressDesk(WorkWriter writer, IDbContextFactory<StatsDb> databases, CatalogueReader catalogues)
{
    private const int LongestChoices = 200_000;

    /// <returns>Null: none is kept.</returns>
    public async Task<PressDraft?> Read(string accountId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.PressDrafts.AsNoTracking().SingleOrDefaultAsync(row => row.Person == accountId, cancellation) is { } row
            ? new(row.Text, row.WrittenOn, new(row.DocumentTitle, row.DocumentUrl, row.DocumentPage), row.IsRead, row.Choices)
            : null;
    }

    /// <summary>Keeps what stands on the page, in place of what was kept before. It is nobody's figure yet, so the log does not tell of it.</summary>
    public async Task<Refusal?> Keep(Actor actor, PressDraft draft, CancellationToken cancellation)
    {
        if (!WrittenText.IsAccepted(draft.Text, PressReader.LongestText) || !WrittenText.IsAccepted(draft.Choices, LongestChoices)
            || new[] { draft.Document.Title, draft.Document.Url, draft.Document.Page }.Any(part => !WrittenText.IsAccepted(part)))
        {
            return Refusal.TextNotAccepted;
        }

        return await writer.Do(actor, "press", async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            var row = await unit.Db.PressDrafts.SingleOrDefaultAsync(kept => kept.Person == unit.Person.Id, unit.Cancellation);
            if (row is null)
            {
                unit.Db.PressDrafts.Add(new()
                {
                    Person = unit.Person.Id,
                    Text = draft.Text,
                    WrittenOn = draft.WrittenOn,
                    DocumentTitle = draft.Document.Title,
                    DocumentUrl = draft.Document.Url,
                    DocumentPage = draft.Document.Page,
                    IsRead = draft.IsRead,
                    Choices = draft.Choices,
                    EditedAt = unit.Now,
                });
                return null;
            }

            (row.Text, row.WrittenOn, row.IsRead, row.Choices, row.EditedAt) = (draft.Text, draft.WrittenOn, draft.IsRead, draft.Choices, unit.Now);
            (row.DocumentTitle, row.DocumentUrl, row.DocumentPage) = (draft.Document.Title, draft.Document.Url, draft.Document.Page);
            return null;
        }, cancellation);
    }

    /// <summary>Puts the text away: it is done with, or was the wrong one.</summary>
    public Task<Refusal?> Clear(Actor actor, CancellationToken cancellation) => writer.Do(actor, "press", async unit =>
    {
        if (!unit.Person.Has(Duty.Clerk))
        {
            return Refusal.NotAllowed;
        }

        unit.Db.PressDrafts.RemoveRange(await unit.Db.PressDrafts.Where(row => row.Person == unit.Person.Id).ToListAsync(unit.Cancellation));
        return null;
    }, cancellation);

    /// <summary>Keeps a claim. The same from the same document is kept once, whoever confirms it.</summary>
    public async Task<Refusal?> Enter(Actor actor, EnteredClaim claim, CancellationToken cancellation)
    {
        claim = claim with { Document = new(claim.Document.Title.Trim(), claim.Document.Url.Trim(), claim.Document.Page.Trim()), Words = claim.Words.Trim() };
        var source = new EntrySource(false, claim.Document);
        var catalogue = await catalogues.Read(cancellation);
        return await writer.Do(actor, SubjectOf(claim), async unit =>
        {
            if (!unit.Person.Has(Duty.Clerk))
            {
                return Refusal.NotAllowed;
            }

            if (catalogue.Indicator(claim.Indicator) is null || catalogue.Region(claim.Region) is null)
            {
                return Refusal.NotFound;
            }

            if (!source.IsGiven)
            {
                return Refusal.SourceMissing;
            }

            if (source.WhyNot() is not null || claim.Words.Length == 0 || !WrittenText.IsAccepted(claim.Words))
            {
                return Refusal.TextNotAccepted;
            }

            if (await Same(unit.Db, claim).AnyAsync(unit.Cancellation))
            {
                return null;
            }

            unit.Db.EnteredClaims.Add(new()
            {
                Indicator = claim.Indicator,
                Region = claim.Region,
                Period = claim.Period,
                Kind = claim.Kind,
                Number = claim.Number,
                Relation = claim.Relation,
                Words = claim.Words,
                DocumentTitle = claim.Document.Title,
                DocumentUrl = claim.Document.Url,
                DocumentPage = claim.Document.Page,
                WrittenOn = claim.WrittenOn,
                EnteredBy = unit.Person.Id,
                EnteredByName = unit.Person.Name,
                EnteredAt = unit.Now,
            });
            unit.Audit("claim.enter", SubjectOf(claim), "", Say(claim));
            return null;
        }, cancellation);
    }

    /// <summary>Takes back a claim that was confirmed by mistake. Only one who confirmed it may.</summary>
    public Task<Refusal?> TakeBack(Actor actor, EnteredClaim claim, CancellationToken cancellation) => writer.Do(actor, SubjectOf(claim), async unit =>
    {
        if (!unit.Person.Has(Duty.Clerk))
        {
            return Refusal.NotAllowed;
        }

        if (await Same(unit.Db, claim).FirstOrDefaultAsync(unit.Cancellation) is not { } row)
        {
            return Refusal.NotFound;
        }

        if (row.EnteredBy != unit.Person.Id)
        {
            return Refusal.NotAllowed;
        }

        unit.Db.EnteredClaims.Remove(row);
        unit.Audit("claim.take-back", SubjectOf(claim), Say(claim), "");
        return null;
    }, cancellation);

    internal static EnteredClaim Of(EnteredClaimRow row) => new(
        row.Indicator, row.Region, row.Period, row.Kind, row.Number, row.Relation, row.Words, new(row.DocumentTitle, row.DocumentUrl, row.DocumentPage), row.WrittenOn)
    {
        ByName = row.EnteredByName,
        At = row.EnteredAt,
    };

    private static IQueryable<EnteredClaimRow> Same(StatsDb db, EnteredClaim claim)
    {
        var (title, url) = (claim.Document.Title.Trim(), claim.Document.Url.Trim());
        return db.EnteredClaims.Where(row => row.Indicator == claim.Indicator && row.Region == claim.Region && row.Period == claim.Period && row.Kind == claim.Kind
            && row.Number == claim.Number && row.Relation == claim.Relation && row.DocumentTitle == title && row.DocumentUrl == url);
    }

    /// <summary><c>industrial-robots/440000/ytd-2025-05/claim-streak</c>.</summary>
    private static string SubjectOf(EnteredClaim claim) =>
        $"{claim.Indicator}/{claim.Region}/{claim.Period.Slug}/claim-{claim.Kind.ToString().ToLowerInvariant()}";

    private static string Say(EnteredClaim claim) => string.Create(
        CultureInfo.InvariantCulture, $"{(claim.Kind == ClaimKind.Share ? claim.Relation + " " : "")}{claim.Number} · {claim.Words} · {string.Join(" · ", new[] { claim.Document.Title, claim.Document.Page, claim.Document.Url }.Where(part => part.Length > 0))}");
}
