using System.Text.Json;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Charts;
using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Maps;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Work;

/// <summary>Puts an approved map in the place of the tiles, and takes it away again; for administrators.</summary>
public sealed class MapDesk(WorkWriter writer, CatalogueReader catalogues)
{
    private const int LongestName = 200;

    private const string Subject = "map";

    /// <param name="file">GeoJSON; of it only the outlines of the cities are kept.</param>
    /// <param name="approvalNumber">审图号.</param>
    public async Task<MapOutcome> Upload(Actor actor, string fileName, string approvalNumber, ReadOnlyMemory<byte> file, CancellationToken cancellation)
    {
        var catalogue = await catalogues.Read(cancellation);
        var approval = approvalNumber.Trim();
        IReadOnlyList<LocalizedName> problems = [];
        var refusal = await writer.Do(actor, Subject, async unit =>
        {
            if (!unit.Person.Has(Duty.Administrator))
            {
                return Refusal.NotAllowed; // before a large file is looked at for somebody who may not
            }

            var reading = GeoJsonMap.Read(file, [.. CityTiles.Build(catalogue, new Dictionary<string, int>(), Language.Chinese).Tiles.Select(tile => catalogue.Region(tile.Code)!)]);
            problems =
            [
                .. GeoJsonMap.IsApprovalNumber(approval) ? [] : new[] { MapFaultText.Sentence(MapFault.ApprovalNumber, "") },
                .. reading.Problems.Select(problem => MapFaultText.Sentence(problem.Fault, problem.Detail)),
            ];
            if (problems.Count > 0)
            {
                return Refusal.TextNotAccepted; // nothing is kept
            }

            var last = await unit.Db.Maps.AsNoTracking().OrderByDescending(map => map.Id).FirstOrDefaultAsync(unit.Cancellation);
            var name = fileName.Length <= LongestName && WrittenText.IsAccepted(fileName) ? fileName : "";
            unit.Db.Maps.Add(new()
            {
                ApprovalNumber = approval,
                FileName = name,
                Json = JsonSerializer.Serialize(reading.Map),
                UploadedAt = unit.Now,
                UploadedBy = unit.Person.Id,
                UploadedByName = unit.Person.Name,
            });
            unit.Audit("map.upload", Subject, last is { RemovedAt: null } ? last.ApprovalNumber : "", $"{approval} · {name}");
            return null;
        }, cancellation);
        return problems.Count > 0 ? new(null, problems) : new(refusal, []);
    }

    /// <summary>Pages show the tiles again.</summary>
    /// <param name="version">Of the map that the person saw.</param>
    public async Task<MapOutcome> Remove(Actor actor, int id, long version, CancellationToken cancellation) => new(await writer.Do(actor, Subject, async unit =>
    {
        if (!unit.Person.Has(Duty.Administrator))
        {
            return Refusal.NotAllowed;
        }

        if (await unit.Db.Maps.OrderByDescending(map => map.Id).FirstOrDefaultAsync(unit.Cancellation) is not { RemovedAt: null } map)
        {
            return Refusal.NotFound;
        }

        if (map.Id != id || map.Version != version)
        {
            return Refusal.ChangedMeanwhile;
        }

        map.RemovedAt = unit.Now;
        unit.Audit("map.remove", Subject, map.ApprovalNumber, "");
        return null;
    }, cancellation), []);
}
