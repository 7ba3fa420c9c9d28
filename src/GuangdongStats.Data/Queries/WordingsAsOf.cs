using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Queries;

/// <summary>The wordings of bulletins that were public at a moment.</summary>
public sealed class WordingsAsOf(IDbContextFactory<StatsDb> databases, QueryCache cache)
{
    /// <summary>Of any period that ends with a month, the key under which its bulletin is worked on.</summary>
    public static MatterKey KeyOf(Period month) => new(MatterKind.Bulletin, month.IsoMonth);

    /// <returns>Null: none was public, and the bulletin read as it is written from the figures.</returns>
    public async Task<(Wording Wording, ReleasedWording Released)?> Read(Period month, DateTime knownAtUtc, CancellationToken cancellation)
    {
        var code = KeyOf(month).Code;
        var last = (await All(cancellation)).Where(edition => edition.Code == code && edition.Released.At <= knownAtUtc)
            .MaxBy(edition => (edition.Released.At, edition.Released.Vintage));
        return last is null ? null : (last.Wording, last.Released);
    }

    /// <returns>Years to date that end with the months of which a wording is public.</returns>
    public async Task<IReadOnlyList<Period>> Months(DateTime knownAtUtc, CancellationToken cancellation) =>
    [
        .. (await All(cancellation)).Where(edition => edition.Released.At <= knownAtUtc).Select(edition => edition.Code).Distinct()
            .Select(code => Period.TryParseMonth(code, Span.YearToDate, out var month) ? month : (Period?)null).OfType<Period>(),
    ];

    private ValueTask<IReadOnlyList<Edition>> All(CancellationToken cancellation) =>
        cache.Get<IReadOnlyList<Edition>>(nameof(WordingsAsOf), Query, editions => editions.Sum(edition => edition.Wording.Paragraphs.Count), cancellation);

    private async Task<IReadOnlyList<Edition>> Query(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.PublishedMatters.Where(row => row.Kind == MatterKind.Bulletin).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new Edition(
                row.Code,
                Wording.FromJson(row.Json) ?? throw new InvalidOperationException($"The released wording {row.Key}, vintage {row.Vintage}, cannot be read."),
                new(row.ReleaseId, row.ReleasedAt, row.Vintage, row.Notice))),
        ];
    }

    private sealed record Edition(string Code, Wording Wording, ReleasedWording Released);
}
