using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Work;

namespace GuangdongStats.Web.Localization;

/// <summary>
/// What every reading page takes from its address: the language (Chinese at <c>/…</c>, English at <c>/en/…</c>), the day whose
/// knowledge is asked for, and the state that links carry on. Read once a request, before routing.
/// </summary>
public sealed record ReadingRequest
{
    /// <summary>The path base under which the site speaks English.</summary>
    public const string EnglishPrefix = "/en";

    /// <summary>In characters. Longer queries are refused with 414.</summary>
    public const int LongestQuery = 4096;

    public static CultureInfo ChineseCulture { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo EnglishCulture { get; } = CultureInfo.GetCultureInfo("en");

    public Language Language { get; init; }

    /// <summary>The day given as <c>?asof=</c>; null for the latest knowledge.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>In UTC: the end of <see cref="AsOf"/> in Guangdong, never later than now; without it now.</summary>
    public DateTime KnownAt { get; init; } = DateTime.UtcNow;

    /// <summary>Today in Guangdong.</summary>
    public DateOnly Today { get; init; } = ReleaseTime.DayAt(DateTime.UtcNow);

    /// <summary>Larger letters and stronger contrast: as the address says (<c>?text=large</c>, <c>?text=normal</c>), else as the browser remembers.</summary>
    public bool LargeText { get; init; }

    /// <summary>What the browser remembered before this request (<see cref="TextSize"/>).</summary>
    public bool RemembersLargeText { get; init; }

    /// <summary>What links must say of the letters' size: nothing where the browser remembers it.</summary>
    public string? TextInLinks => LargeText == RemembersLargeText ? null : TextSize.Of(LargeText);

    /// <summary>The path without the language's prefix: <c>/indicators/industrial-robots</c>.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The known pairs of the query (<see cref="ReadingQuery"/>).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>Not <see cref="ReadingFault.None"/>: the request is refused before it reaches a page.</summary>
    public ReadingFault Fault { get; init; }

    /// <summary>The scheduled release that is shown before its minute to somebody who may see it; null for all others.</summary>
    public ReleasePreview? Preview { get; init; }

    public CultureInfo Culture => CultureOf(Language);

    /// <summary>What stands before a path in this language.</summary>
    public string Prefix => PrefixOf(Language);

    /// <summary>For <c>lang</c> attributes.</summary>
    public string LanguageTag => TagOf(Language);

    public static CultureInfo CultureOf(Language language) => language == Language.English ? EnglishCulture : ChineseCulture;

    public static string PrefixOf(Language language) => language == Language.English ? EnglishPrefix : "";

    public static string TagOf(Language language) => language == Language.English ? "en" : "zh-CN";

    public static Language LanguageOf(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en" ? Language.English : Language.Chinese;

    /// <summary>For components of work pages: the language, which the circuit has from its address, and the latest knowledge at its beginning.</summary>
    public static ReadingRequest InCircuit(CultureInfo culture, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new() { Language = LanguageOf(culture), KnownAt = now, Today = ReleaseTime.DayAt(now) };
    }

    /// <param name="request">After <c>UsePathBase</c> took the language's prefix off its path.</param>
    public static ReadingRequest Of(HttpRequest request, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var path = request.Path.HasValue ? request.Path.Value : "/";
        var language = request.PathBase.StartsWithSegments(EnglishPrefix, StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
        var remembered = TextSize.IsRemembered(request);
        var reading = new ReadingRequest { Language = language, Path = path, KnownAt = now, Today = ReleaseTime.DayAt(now), LargeText = remembered, RemembersLargeText = remembered };
        if (request.QueryString.Value is not { Length: > 1 } query)
        {
            return reading;
        }

        if (query.Length > LongestQuery)
        {
            return reading with { Fault = ReadingFault.QueryTooLong };
        }

        reading = reading with { Query = ReadingQuery.Pairs(request.Query) };
        reading = reading with { LargeText = TextSize.Asked(reading.One(ReadingQuery.Text)) ?? remembered };
        if (path.StartsWith("/downloads/", StringComparison.OrdinalIgnoreCase) && reading.One(ReadingQuery.Language) is { } tag)
        {
            reading = tag.ToLowerInvariant() switch
            {
                "en" => reading with { Language = Language.English },
                "zh" or "zh-cn" => reading with { Language = Language.Chinese },
                _ => reading with { Fault = ReadingFault.BadLanguage },
            };
        }

        return reading.WithAsOf(now);
    }

    /// <summary>The same page as it will be at the release's minute.</summary>
    public ReadingRequest Previewing(ReleasePreview preview)
    {
        var known = AsOf is { } day && ReleaseTime.EndOf(day) is var end && end < preview.At ? end : preview.At;
        return this with { Preview = preview, KnownAt = known, Today = ReleaseTime.DayAt(preview.At) };
    }

    /// <summary>The only value of a key; null when it is missing or given twice.</summary>
    public string? One(string key)
    {
        string? found = null;
        foreach (var (name, value) in Query)
        {
            if (name == key)
            {
                if (found is not null)
                {
                    return null;
                }

                found = value;
            }
        }

        return found;
    }

    private ReadingRequest WithAsOf(DateTime now)
    {
        if (!Query.Any(pair => pair.Key == ReadingQuery.AsOf))
        {
            return this;
        }

        if (!DateOnly.TryParseExact(One(ReadingQuery.AsOf), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day == DateOnly.MaxValue || day.Year < 1900)
        {
            return this with { Fault = ReadingFault.BadAsOf };
        }

        var end = ReleaseTime.EndOf(day);
        return this with { AsOf = day, KnownAt = end < now ? end : now };
    }
}
