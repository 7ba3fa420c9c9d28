using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Web.Features.Work.Users;

/// <summary>Name, address and language of an account while they are typed.</summary>
public sealed class AccountDraft
{
    public string DisplayName { get; set; } = "";

    public string Email { get; set; } = "";

    public Language Language { get; set; }

    public string Name => DisplayName.Trim();

    /// <summary>Null: none.</summary>
    public string? Address => string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
}
