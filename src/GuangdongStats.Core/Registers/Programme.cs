using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Registers;

/// <summary>A platform, plan, policy or cluster.</summary>
/// <param name="Kind">platform, plan, policy or cluster.</param>
/// <param name="Group">Platforms that are counted together share one; else empty.</param>
/// <param name="AnnouncedBy">Id of the source that named it first; may be empty.</param>
public sealed record Programme(
    string Code,
    string Kind,
    LocalizedName Name,
    string IssuedOn,
    string Issuer,
    string Status,
    Source Source,
    string Note,
    string Group,
    string AnnouncedBy,
    IReadOnlyList<ProgrammeItem> Items)
{
    public const string Platform = "platform", Plan = "plan", Policy = "policy", Cluster = "cluster";

    public static IReadOnlyList<string> Kinds { get; } = [Platform, Plan, Policy, Cluster];
}
