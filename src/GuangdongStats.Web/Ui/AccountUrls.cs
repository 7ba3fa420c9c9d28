using System.Diagnostics.CodeAnalysis;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Sessions;

namespace GuangdongStats.Web.Ui;

/// <summary>The addresses of the account pages, without the language's prefix.</summary>
public static class AccountUrls
{
    public const string Home = "/account", Password = "/account/password", SignOut = "/account/sign-out", Work = "/work",
        Authenticator = "/account/authenticator", Passkeys = "/account/passkeys", Sessions = "/account/sessions";

    public static string Setup(string token) => "/account/setup" + QueryString.Create("token", token);

    /// <summary>The overview of one's account, saying what was just done.</summary>
    public static string Done(string what) => Home + QueryString.Create("done", what);

    public static string SecondFactor(string? returnUrl) => "/account/second-factor" + Returning(returnUrl);

    public static string RecoveryCode(string? returnUrl) => "/account/recovery-code" + Returning(returnUrl);

    /// <summary>Where a person goes on after signing in: where they were heading if that is on this site, else to their work.</summary>
    public static string AfterSignIn(string? returnUrl, Language language) => IsOfThisSite(returnUrl) ? returnUrl : ReadingRequest.PrefixOf(language) + Work;

    /// <inheritdoc cref="AfterSignIn(string?, Language)"/>
    /// <param name="prefix">Of the language of the page that signs in, for who must change the password first.</param>
    public static string AfterSignIn(SignInAttempt attempt, string? returnUrl, string prefix) =>
        attempt.MustChangePassword ? prefix + Password : AfterSignIn(returnUrl, attempt.Language);

    /// <summary>Begins the office's own sign-on. Without a prefix, so that the provider needs to know one address only.</summary>
    public static string Office(string? returnUrl) => "/account/office" + Returning(returnUrl);

    /// <summary>Where the office's sign-on ends on this site.</summary>
    public static string OfficeReturn(string? returnUrl) => "/account/office-return" + Returning(returnUrl);

    /// <param name="problem">Why signing in elsewhere failed.</param>
    public static string SignInProblem(string problem, string? returnUrl) => "/account/sign-in" + Returning(returnUrl).Add("problem", problem);

    /// <summary>A path of this site: nothing that a browser could take for the address of another one.</summary>
    public static bool IsOfThisSite([NotNullWhen(true)] string? url) =>
        url is { Length: > 0 and <= 2000 } && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('\\', StringComparison.Ordinal) && !url.Any(char.IsControl);

    /// <param name="returnUrl">Where the person goes on after signing in, with its prefix.</param>
    /// <param name="end">Why the person must sign in again.</param>
    public static string SignIn(string? returnUrl = null, SessionEnd? end = null)
    {
        var query = Returning(returnUrl);
        return "/account/sign-in" + (end is SessionEnd.Idle or SessionEnd.TooOld ? query.Add("ended", "idle") : query);
    }

    public static string SignInAfter(string ended) => "/account/sign-in" + QueryString.Create("ended", ended);

    private static QueryString Returning(string? returnUrl) => IsOfThisSite(returnUrl) ? QueryString.Create("returnUrl", returnUrl) : QueryString.Empty;
}
