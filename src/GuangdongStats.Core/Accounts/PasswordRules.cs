namespace GuangdongStats.Core.Accounts;

/// <summary>
/// What a password must be: long, and not among the first that a stranger tries. No kinds of characters are asked for, because that makes
/// passwords hard to remember and no harder to guess (NIST SP 800-63B, 5.1.1.2).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12, Longest = 128;

    private const int FewestDifferent = 5;

    /// <summary>Of what common passwords are made: what is left when figures and signs are taken off, in small letters.</summary>
    private static readonly HashSet<string> CommonWords = new(StringComparer.Ordinal)
    {
        "password", "passwordpassword", "passw", "passwd", "admin", "administrator", "adminadmin", "adminpassword", "root", "rootroot", "letmein", "welcome", "welcometo",
        "guest", "test", "testtest", "testing", "changeme", "changemenow", "default", "secret", "iloveyou", "sunshine", "princess", "football", "monkey", "dragon", "master",
        "superman", "batman", "trustno", "whatever", "starwars", "computer", "internet", "hello", "helloworld", "login", "user", "username", "manager", "system", "office",
        "guangdong", "guangzhou", "shenzhen", "zhongguo", "woaini", "woaizhongguo", "beijing", "china", "wodemima", "mima", "nihao", "nihaoma", "tongji", "tongjiju",
        "guangdongtongji", "guangdongstats", "guangdongstatistics", "statistics", "stats", "robot", "robots", "jiqiren", "rengongzhineng", "correcthorsebatterystaple",
        "abc", "abcabc", "abcd", "aaa", "qwe", "qweasd", "qweasdzxc", "asd", "zxc", "qaz", "qazwsx", "qazwsxedc", "qwer", "qwerqwer", "asdf", "zxcv",
    };

    private static readonly string[] Runs =
    [
        "0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
        "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()_+",
    ];

    /// <param name="names">User name, displayed name and e-mail of the account.</param>
    public static PasswordFault Check(string? password, params IEnumerable<string?> names)
    {
        if (password is null || password.Length < Shortest)
        {
            return PasswordFault.TooShort;
        }

        if (password.Length > Longest || password.Any(char.IsControl))
        {
            return PasswordFault.NotTypable;
        }

        var small = password.ToLowerInvariant();
        if (names.Any(name => name is { Length: >= 3 } && small.Contains(name.ToLowerInvariant(), StringComparison.Ordinal)))
        {
            return PasswordFault.HoldsName;
        }

        if (small.Distinct().Count() < FewestDifferent || Runs.Any(run => IsRun(small, run)))
        {
            return PasswordFault.Monotonous;
        }

        var word = new string([.. Unmasked(small).Where(char.IsLetter)]);
        return CommonWords.Contains(word) || CommonWords.Contains(new string([.. small.Where(char.IsLetter)])) ? PasswordFault.Common : PasswordFault.None;
    }

    private static bool IsRun(string password, string run) =>
        run.Contains(password, StringComparison.Ordinal) || new string([.. run.Reverse()]).Contains(password, StringComparison.Ordinal);

    /// <summary>P@ssw0rd is password.</summary>
    private static string Unmasked(string password) =>
        password.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '@', '#', '$', '.', '?', '*', '_', '-')
            .Replace('@', 'a').Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('5', 's').Replace('$', 's').Replace('4', 'a').Replace('7', 't');
}
