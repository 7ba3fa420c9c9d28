using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>What the desk must know of a kind of matter; one implementation a kind.</summary>
public interface IMatterRules
{
    IReadOnlyCollection<MatterKind> Kinds { get; }

    /// <summary>Reads and judges what was entered, held against everything that will be public by a moment.</summary>
    /// <param name="json">As it was entered; whatever it holds, it is answered and nothing is thrown.</param>
    /// <param name="alongside">Other matters that go out with it: what must hold between them is judged too.</param>
    Task<MatterReading> Read(StatsDb db, MatterKey key, string json, DateTime at, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation);
}
