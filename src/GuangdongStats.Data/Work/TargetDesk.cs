using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Says by which series a programme's target is measured; for administrators. It is how a target is read, not what was known: it holds for every day.</summary>
public sealed class TargetDesk(WorkWriter writer, CatalogueReader catalogues, RegistersAsOf registers)
{
    /// <param name="link">Null: it is not measured any more.</param>
    /// <param name="seen">What the person saw; null: nothing.</param>
    /// <returns><see cref="Refusal.NotFound"/>: the target, the indicator or the place is unknown; <see cref="Refusal.HardFinding"/>: the indicator has another unit than the target.</returns>
    public async Task<Refusal?> Link(Actor actor, TargetItem item, TargetLink? link, TargetLink? seen, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        return await writer.Do(actor, Subject(item), async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed;
            }

            var known = await registers.Read(unit.Now, unit.Cancellation);
            if (known.Programmes.FirstOrDefault(programme => programme.Code == item.Programme)?.Items.FirstOrDefault(candidate => TargetItem.Of(item.Programme, candidate) == item) is not { } target
                || TargetAmount.Of(target) is not { } amount)
            {
                return Refusal.NotFound;
            }

            if (link is not null && (catalogue.Indicator(link.Indicator) is null || catalogue.Region(link.Region) is null))
            {
                return Refusal.NotFound;
            }

            if (link is not null && catalogue.Indicator(link.Indicator)!.Unit.Code != amount.Unit)
            {
                return Refusal.HardFinding;
            }

            var row = await unit.Db.TargetLinks.SingleOrDefaultAsync(
                row => row.ProgrammeCode == item.Programme && row.AreaEn == item.AreaEn && row.ItemZh == item.ItemZh && row.ItemEn == item.ItemEn && row.TargetYear == item.Year, unit.Cancellation);
            if (row?.ToLink() != seen)
            {
                return Refusal.ChangedMeanwhile;
            }

            if (row?.ToLink() == link)
            {
                return Refusal.Nothing;
            }

            unit.Audit("target.link", Subject(item), Words(seen), Words(link));
            if (link is null)
            {
                unit.Db.TargetLinks.Remove(row!);
            }
            else if (row is null)
            {
                unit.Db.TargetLinks.Add(new() { ProgrammeCode = item.Programme, AreaEn = item.AreaEn, ItemZh = item.ItemZh, ItemEn = item.ItemEn, TargetYear = item.Year, Indicator = link.Indicator, Region = link.Region });
            }
            else
            {
                (row.Indicator, row.Region) = (link.Indicator, link.Region);
            }

            return null;
        }, cancellation);
    }

    private static string Subject(TargetItem item) => $"programme/{item.Programme}";

    private static string Words(TargetLink? link) => link is null ? "" : $"{link.Indicator}/{link.Region}";
}
