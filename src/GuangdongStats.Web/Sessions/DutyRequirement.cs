using GuangdongStats.Core.Accounts;
using GuangdongStats.Data.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace GuangdongStats.Web.Sessions;

/// <param name="AnyOf">One of these duties; empty for any person whose password is their own.</param>
public sealed record DutyRequirement(params IReadOnlyList<Duty> AnyOf) : IAuthorizationRequirement
{
    public bool IsMetBy(SignedIn signedIn) => !signedIn.MustChangePassword && (AnyOf.Count == 0 || AnyOf.Any(signedIn.Person.Has));
}
