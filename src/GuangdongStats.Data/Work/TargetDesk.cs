using System.Text.Json;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Core.Targets;
using GuangdongStats.Data.Queries;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Work;

/// <summary>Says by which series a programme's target is measured; for administrators. It holds from its moment on: what was measured before stays as it was.</summary>
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

            if (target.Link != seen)
            {
                return Refusal.ChangedMeanwhile;
            }

            if (target.Link == link)
            {
                return Refusal.Nothing;
            }

            unit.Audit("target.link", Subject(item), $"{amount.Name.Chinese}: {Words(seen)}", $"{amount.Name.Chinese}: {Words(link)}");
            unit.Db.CatalogueChanges.Add(new()
            {
                Kind = CatalogueChangeRow.TargetLink,
                Code = item.Programme,
                InForceAt = unit.Now,
                IsNew = false,
                Json = JsonSerializer.Serialize(new ChangedTargetLink(item, link)),
                ChangedAt = unit.Now,
                ChangedBy = unit.Person.Id,
                ChangedByName = unit.Person.Name,
                Reason = "",
            });
            return null;
        }, cancellation);
    }

    private static string Subject(TargetItem item) => $"programme/{item.Programme}";

    private static string Words(TargetLink? link) => link is null ? "" : $"{link.Indicator}/{link.Region}";
}
