using GuangdongStats.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace GuangdongStats.Web.Sessions;

/// <param name="AnyOf">One of these duties; empty for any person whose password is their own.</param>
public sealed record DutyRequirement(IReadOnlyList<Duty> AnyOf) : IAuthorizationRequirement;
