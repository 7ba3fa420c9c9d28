namespace GuangdongStats.Data.Queries;

/// <summary>What a release changed about claims, as far as it was public at a moment: the histories of the ledger, asked for one release.</summary>
public sealed class ReleasedVerdicts(ClaimLedgerAsOf ledgers)
{
    /// <returns>In the order of the ledger; empty while the release is not public.</returns>
    public async Task<IReadOnlyList<ReleasedVerdict>> Read(int releaseId, DateTime knownAtUtc, CancellationToken cancellation) =>
    [
        .. from entry in (await ledgers.Read(knownAtUtc, cancellation)).Entries
           from change in entry.History.Zip(entry.History.Skip(1))
           where change.Second.ReleaseIds.Contains(releaseId)
           select new ReleasedVerdict(entry, change.First.Verdict, change.Second.Verdict),
    ];
}
