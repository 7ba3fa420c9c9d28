using GuangdongStats.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace GuangdongStats.Web.Sessions;

/// <summary>
/// What pages and endpoints ask for with <c>[Authorize(Policies.Clerk)]</c>. Without a name: signed in, with a password of one's own.
/// What an act asks for is decided where it is carried out; a policy only keeps those away who have no business there.
/// </summary>
public static class Policies
{
    public const string Clerk = nameof(Duty.Clerk), Reviewer = nameof(Duty.Reviewer), Releaser = nameof(Duty.Releaser),
        Administrator = nameof(Duty.Administrator), Auditor = nameof(Duty.Auditor);

    /// <summary>What was submitted: for those who enter figures and those who review them.</summary>
    public const string ClerkOrReviewer = "ClerkOrReviewer";

    /// <summary>Signed in, also with a password that somebody else set: the pages of one's own account.</summary>
    public const string SignedIn = "SignedIn";

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var duty in Enum.GetValues<Duty>())
        {
            options.AddPolicy(duty.ToString(), Policy(new(duty)));
        }

        options.AddPolicy(ClerkOrReviewer, Policy(new(Duty.Clerk, Duty.Reviewer)));
        options.AddPolicy(SignedIn, new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        options.DefaultPolicy = Policy(new());
    }

    private static AuthorizationPolicy Policy(DutyRequirement requirement) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(requirement).Build();
}
