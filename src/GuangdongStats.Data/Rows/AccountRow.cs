using GuangdongStats.Core.Catalogue;
using Microsoft.AspNetCore.Identity;

namespace GuangdongStats.Data.Rows;

/// <summary>Someone who may sign in. Never deleted, because figures and the log name it; disabled instead.</summary>
public sealed class AccountRow : IdentityUser
{
    /// <summary>As colleagues read it, in whatever language the name is written.</summary>
    public required string DisplayName { get; set; }

    /// <summary>In which the person is written to, and in which the site opens after signing in.</summary>
    public Language Language { get; set; }

    /// <summary>The password was set by somebody else: nothing but its change is possible.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>May not sign in; open sessions end at their next request.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }
}
