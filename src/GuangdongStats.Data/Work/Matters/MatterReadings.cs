using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>Asks the rules of a matter's kind.</summary>
public sealed class MatterReadings(IEnumerable<IMatterRules> rules)
{
    private readonly Dictionary<MatterKind, IMatterRules> byKind = rules.SelectMany(rule => rule.Kinds.Select(kind => (kind, rule))).ToDictionary(pair => pair.kind, pair => pair.rule);

    /// <summary>Whether matters of this kind can be entered.</summary>
    public bool Has(MatterKind kind) => byKind.ContainsKey(kind);

    /// <inheritdoc cref="IMatterRules.Read"/>
    public Task<MatterReading> Read(StatsDb db, MatterKey key, string json, DateTime at, IReadOnlyList<(MatterKey Key, string Json)> alongside, CancellationToken cancellation) =>
        byKind[key.Kind].Read(db, key, json, at, alongside, cancellation);
}
