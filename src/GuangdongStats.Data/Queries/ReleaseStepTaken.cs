using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;

namespace GuangdongStats.Data.Queries;

/// <param name="At">In UTC.</param>
/// <param name="By">The person's name.</param>
public sealed record ReleaseStepTaken(ReleaseStep Step, DateTime At, string By, LocalizedName Notice);
