using System.Globalization;

namespace GuangdongStats.Core.Accounts;

/// <summary>What an account may be called.</summary>
public static class AccountNames
{
    public const int ShortestUserName = 2, LongestUserName = 40, LongestDisplayName = 60, LongestEmail = 254;

    /// <summary>Letters of any script, figures, and <c>. _ - @</c> between them.</summary>
    public static bool IsUserName(string? name) =>
        name is { Length: >= ShortestUserName and <= LongestUserName }
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '@')
        && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1]);

    /// <summary>Anything that can be read: no characters that show nothing or turn the direction of what follows.</summary>
    public static bool IsDisplayName(string? name) =>
        name is { Length: >= 1 and <= LongestDisplayName } && name.Trim() == name
        && name.All(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    /// <summary>Rough on purpose: one <c>@</c> with a domain behind it, and nothing that could break out of a header or an address.</summary>
    public static bool IsEmail(string? email) =>
        email is { Length: >= 3 and <= LongestEmail } && email.Split('@') is [{ Length: > 0 }, var domain] && domain.Contains('.', StringComparison.Ordinal)
        && !domain.StartsWith('.') && !domain.EndsWith('.') && email.All(letter => letter is > ' ' and not ('<' or '>' or '"' or '(' or ')' or ',' or ';' or ':' or '\\' or '\x7f'));
}
