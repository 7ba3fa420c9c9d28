using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Queries;

/// <param name="At">In UTC.</param>
public sealed record PublicReleaseStep(ReleaseStep Step, DateTime At, LocalizedName Notice);
