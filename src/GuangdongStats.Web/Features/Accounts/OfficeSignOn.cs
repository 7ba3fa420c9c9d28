namespace GuangdongStats.Web.Features.Accounts;

/// <summary>The office's own sign-on, where one is configured.</summary>
/// <param name="Name">As people know it; null where there is none.</param>
public sealed record OfficeSignOn(string? Name)
{
    /// <summary>The scheme, and the provider's name in the table of links.</summary>
    public const string Scheme = "office";
}
