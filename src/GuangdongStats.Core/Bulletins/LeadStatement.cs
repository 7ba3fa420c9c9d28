using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Bulletins;

/// <summary>The headline figures of the month in a sentence.</summary>
public sealed record LeadStatement(Region Region, Period Month, IReadOnlyList<BulletinFacts.Flow> Flows) : Statement;
