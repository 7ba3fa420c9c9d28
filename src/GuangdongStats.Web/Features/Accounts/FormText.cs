using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Features.Accounts;

/// <summary>What forms take and show.</summary>
public static class FormText
{
    /// <summary>Something, no longer than that, without characters that show nothing.</summary>
    public static bool IsPlain([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && !text.Any(char.IsControl);

    /// <summary>A moment as the office's clock shows it, to the minute.</summary>
    /// <param name="utc">In UTC.</param>
    public static string Moment(DateTime utc, Language language)
    {
        var day = ReleaseTime.DayAt(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{PeriodText.Date(day, language)} {utc - ReleaseTime.StartOf(day):hh\\:mm}");
    }
}
