using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Checks.Limits;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>
/// Adds to the catalogue and changes it from a day on, without a programmer; for administrators. Nothing is overwritten: what was in force
/// before stays readable as of its days.
/// </summary>
public sealed class CatalogueDesk(WorkWriter writer, CatalogueReader catalogues)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="isNew">There is none with this code yet.</param>
    /// <param name="inForce">The first day in Guangdong; today or later.</param>
    public Task<CatalogueOutcome> Set(Actor actor, Indicator indicator, bool isNew, DateOnly inForce, string reason, CancellationToken cancellation)
    {
        var row = new IndicatorRow
        {
            Code = indicator.Code,
            NameZh = indicator.Name.Chinese,
            NameEn = indicator.Name.English,
            Kind = indicator.Kind,
            Unit = indicator.Unit.Code,
            UnitZh = indicator.Unit.Name.Chinese,
            UnitEn = indicator.Unit.Name.English,
            Theme = indicator.Theme,
            IsHeadline = indicator.IsHeadline,
            DefinitionZh = indicator.Definition.Chinese,
            DefinitionEn = indicator.Definition.English,
            IsMonthlyOutput = indicator.IsMonthlyOutput,
            Order = indicator.Order,
            Precision = indicator.Precision,
            Clerk = indicator.Clerk,
        };
        return Change(actor, CatalogueChangeRow.Indicator, indicator.Code, row, isNew, inForce, reason, async (unit, catalogue) =>
            CatalogueRules.WhyNot(indicator, catalogue.Indicators.Select(known => known.Theme))
            ?? (indicator.Clerk is { } clerk && await PeopleReader.Read(unit.Db, clerk, unit.Cancellation) is var person && person?.Has(Duty.Clerk) != true ? CatalogueProblem.ClerkUnknown : (CatalogueProblem?)null)
            ?? (!isNew && (await unit.Db.Indicators.AsNoTracking().SingleOrDefaultAsync(stored => stored.Code == indicator.Code, unit.Cancellation))?.ToIndicator() is { } before
                ? CatalogueRules.WhyNotChange(before, indicator, await HasFigures(unit, indicator.Code))
                : null), cancellation);
    }

    /// <param name="order">Its place among those of its level.</param>
    /// <inheritdoc cref="Set(Actor, Indicator, bool, DateOnly, string, CancellationToken)"/>
    public Task<CatalogueOutcome> Set(Actor actor, Region region, int order, bool isNew, DateOnly inForce, string reason, CancellationToken cancellation)
    {
        var row = new RegionRow { Code = region.Code, NameZh = region.Name.Chinese, NameEn = region.Name.English, Level = region.Level, ParentCode = region.ParentCode, Order = order };
        return Change(actor, CatalogueChangeRow.Region, region.Code, row, isNew, inForce, reason, (_, catalogue) => Task.FromResult(CatalogueRules.WhyNot(region, catalogue)), cancellation);
    }

    /// <inheritdoc cref="Set(Actor, Indicator, bool, DateOnly, string, CancellationToken)"/>
    public Task<CatalogueOutcome> Set(Actor actor, Source source, bool isNew, DateOnly inForce, string reason, CancellationToken cancellation)
    {
        var row = new SourceRow
        {
            Id = source.Id,
            Title = source.Title,
            Publisher = source.Publisher,
            Url = source.Url,
            Published = source.Published,
            Language = source.ContentLanguage,
            Accessed = source.Accessed,
            Kind = source.Kind,
            Confidence = source.Confidence,
            Note = source.Note,
        };
        return Change(actor, CatalogueChangeRow.Source, source.Id, row, isNew, inForce, reason, (_, _) => Task.FromResult(CatalogueRules.WhyNot(source)), cancellation);
    }

    /// <summary>Sets the limits of an indicator's soft checks, at once.</summary>
    /// <param name="version">As <see cref="CatalogueChanges.Thresholds"/> gave it.</param>
    public async Task<CatalogueOutcome> SetThresholds(Actor actor, string indicator, Thresholds limits, long version, CancellationToken cancellation)
    {
        if (limits.WhyInvalid() is [var wrong, ..])
        {
            return new(null, null, wrong);
        }

        var subject = $"catalogue/thresholds/{indicator}";
        return new(await writer.Do(actor, subject, async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed;
            }

            if (!await unit.Db.Indicators.AnyAsync(row => row.Code == indicator, unit.Cancellation))
            {
                return Refusal.NotFound;
            }

            var json = JsonSerializer.Serialize(limits);
            var row = await unit.Db.Thresholds.SingleOrDefaultAsync(stored => stored.Indicator == indicator, unit.Cancellation);
            if ((row is null ? 0 : row.Version + 1) != version)
            {
                return Refusal.ChangedMeanwhile;
            }

            unit.Audit("catalogue.thresholds", subject, row?.Json ?? "", json);
            if (row is null)
            {
                unit.Db.Thresholds.Add(new() { Indicator = indicator, Json = json });
            }
            else
            {
                row.Json = json;
            }

            return null;
        }, cancellation));
    }

    private async Task<CatalogueOutcome> Change<TRow>(
        Actor actor, string kind, string code, TRow row, bool isNew, DateOnly inForce, string reason,
        Func<WorkUnit, Catalogue, Task<CatalogueProblem?>> check, CancellationToken cancellation)
        where TRow : class
    {
        var catalogue = await catalogues.Read(cancellation);
        CatalogueProblem? problem = null;
        var subject = $"catalogue/{kind}/{(code.Length <= CatalogueRules.LongestCode ? code : "")}";
        var refusal = await writer.Do(actor, subject, async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed;
            }

            var stored = await unit.Db.Set<TRow>().FindAsync([code], unit.Cancellation);
            problem = await check(unit, catalogue)
                ?? CatalogueRules.WhyNot(inForce, ReleaseTime.DayAt(unit.Now), reason, isNew)
                ?? (isNew && stored is not null ? CatalogueProblem.CodeTaken : !isNew && stored is null ? CatalogueProblem.CodeUnknown : null);
            if (problem is not null)
            {
                return Refusal.TextNotAccepted; // nothing is kept
            }

            var moment = ReleaseTime.StartOf(inForce);
            var before = await unit.Db.CatalogueChanges.Where(change => change.Kind == kind && change.Code == code && change.InForceAt <= moment)
                .OrderByDescending(change => change.InForceAt).ThenByDescending(change => change.Id).Select(change => change.Json).FirstOrDefaultAsync(unit.Cancellation)
                ?? (stored is null ? "" : JsonSerializer.Serialize(stored, Readable));
            var json = JsonSerializer.Serialize(row, Readable);
            if (isNew)
            {
                unit.Db.Add(row);
            }

            unit.Db.CatalogueChanges.Add(new()
            {
                Kind = kind,
                Code = code,
                InForceAt = moment,
                IsNew = isNew,
                Json = json,
                ChangedAt = unit.Now,
                ChangedBy = unit.Person.Id,
                ChangedByName = unit.Person.Name,
                Reason = reason.Trim(),
            });
            unit.Audit(isNew ? "catalogue.add" : "catalogue.set", subject, before, $"{inForce:yyyy-MM-dd} {json}");
            return null;
        }, cancellation);
        return problem is null ? new(refusal) : new(null, problem);
    }

    private static async Task<bool> HasFigures(WorkUnit unit, string code) =>
        await unit.Db.Observations.AnyAsync(row => row.Indicator == code, unit.Cancellation)
        || await unit.Db.Entries.AnyAsync(row => row.Indicator == code && row.Open == 1, unit.Cancellation);
}
