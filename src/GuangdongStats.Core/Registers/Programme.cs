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
    /// <summary>Code of the programme that it belongs to; empty: none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Code of the programme that has taken its place; empty: none.</summary>
    public string Successor { get; init; } = "";

    /// <summary>What it was called before; empty: nothing else is known.</summary>
    public LocalizedName FormerName { get; init; } = new("", "");

    public const string Platform = "platform", Plan = "plan", Policy = "policy", Cluster = "cluster";

    public static IReadOnlyList<string> Kinds { get; } = [Platform, Plan, Policy, Cluster];
}
