using System.Globalization;
using System.Text;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Queries;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Reading.Releases;

/// <summary>The release calendar as iCalendar (RFC 5545): one event a release, moved or cancelled in the reader's calendar by its number.</summary>
public static class CalendarText
{
    /// <summary>In bytes, without the line's end.</summary>
    private const int LongestLine = 75;

    public static string Write(IReadOnlyList<PublicRelease> releases, Language language, IStringLocalizer<ReleasesText> text)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//GuangdongStats//Releases//" + (language == Language.Chinese ? "ZH" : "EN"));
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, "NAME:" + Escaped(text["FeedTitle"]));
        Line(file, "X-WR-CALNAME:" + Escaped(text["FeedTitle"]));
        Line(file, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var release in releases)
        {
            Line(file, "BEGIN:VEVENT");
            Line(file, string.Create(CultureInfo.InvariantCulture, $"UID:release-{release.Id}@guangdongstats"));
            Line(file, "DTSTAMP:" + Moment(release.Changed));
            Line(file, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{release.Edition}"));
            Line(file, "DTSTART:" + Moment(release.At));
            Line(file, "DURATION:PT0S");
            Line(file, "SUMMARY:" + Escaped(text["CalendarSummary", release.Title.In(language)]));
            Line(file, "DESCRIPTION:" + Escaped(text[$"Standing{release.Standing}"]));
            Line(file, "STATUS:" + (release.Standing == ReleaseStanding.Cancelled ? "CANCELLED" : release.Standing == ReleaseStanding.Delayed ? "TENTATIVE" : "CONFIRMED"));
            Line(file, "TRANSP:TRANSPARENT");
            Line(file, "END:VEVENT");
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Long lines go on in the next, which begins with a blank; never within a character.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                length = 1;
            }

            file.Append(rune);
            length += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
