using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Web.Sessions;
using GuangdongStats.Web.Ui;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Accounts;

/// <summary>What forms take and show.</summary>
public static class FormText
{
    /// <summary>Something, no longer than that, without characters that show nothing.</summary>
    public static bool IsPlain([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl);

    /// <summary>Why an attempt to sign in failed; null when it did not.</summary>
    /// <param name="wrong">The text for what was wrong with it.</param>
    public static string? Problem(SignInAttempt attempt, IStringLocalizer<AccountText> text, string wrong, Language language) => attempt.Result switch
    {
        SignInOutcome.SignedIn or SignInOutcome.SecondFactor => null,
        SignInOutcome.LockedOut => text["LockedOut", AccountRules.FailuresBeforeLockOut, Moment(attempt.LockedUntil, language)].Value,
        SignInOutcome.Disabled => text["Disabled"].Value,
        SignInOutcome.Expired => text["SignInAgain"].Value,
        _ => text[wrong].Value,
    };

    /// <summary>Why a change was refused; null when it was not.</summary>
    public static string? Problem(AccountFault fault, IStringLocalizer<AccountFaultText> faults) => fault == AccountFault.None ? null : faults[fault.ToString()].Value;

    /// <summary>A recovery code as it was given out, however it was typed: two groups of five with a hyphen between them.</summary>
    public static string RecoveryCode(string? typed)
    {
        var letters = new string([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Take(11)]).ToUpperInvariant();
        return letters.Length == 10 ? letters.Insert(5, "-") : letters;
    }

    /// <summary>A moment as the office's clock shows it, to the minute.</summary>
    /// <param name="utc">In UTC.</param>
    public static string Moment(DateTime utc, Language language)
    {
        var day = ReleaseTime.DayAt(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{PeriodText.Date(day, language)} {utc - ReleaseTime.StartOf(day):hh\\:mm}");
    }
}
