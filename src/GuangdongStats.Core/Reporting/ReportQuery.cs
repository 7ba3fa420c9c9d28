using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;

namespace GuangdongStats.Core.Reporting;

/// <summary>
/// What a report is asked for. Written as the query of an address, in one way only (<see cref="ToString"/>), so that two queries are equal
/// when their texts are; lists hold each code once and in one order, and what is usual is left out.
/// </summary>
public sealed class ReportQuery : IEquatable<ReportQuery>
{
    /// <summary>The keys in the order in which they are written.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["indicators", "regions", "spans", "measures", "from", "to", "last", "sheets", "asof", "lang"];

    private static readonly Measure[] AllMeasures = Enum.GetValues<Measure>();

    private static readonly ReportPart[] AllSheets = Enum.GetValues<ReportPart>();

    private readonly string text;

    /// <param name="indicators">Codes; at least one.</param>
    /// <param name="regions">Codes; none means Guangdong.</param>
    /// <param name="spans">None means every span that an indicator has.</param>
    /// <param name="measures">None means all.</param>
    /// <param name="range">Null means the usual one.</param>
    /// <param name="asOf">The day whose knowledge is asked for; null for the newest.</param>
    /// <param name="sheets">None means all.</param>
    /// <exception cref="ArgumentException">There is no indicator.</exception>
    public ReportQuery(
        IEnumerable<string> indicators,
        IEnumerable<string>? regions = null,
        IEnumerable<Span>? spans = null,
        IEnumerable<Measure>? measures = null,
        ReportRange? range = null,
        DateOnly? asOf = null,
        Language language = Language.Chinese,
        IEnumerable<ReportPart>? sheets = null)
    {
        Indicators = [.. indicators.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Indicators.Count == 0)
        {
            throw new ArgumentException("A report needs an indicator.", nameof(indicators));
        }

        Regions = Some([.. (regions ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [Region.GuangdongCode]);
        Spans = Some([.. Periods.Spans.All.Where((spans ?? []).Contains)], Periods.Spans.All);
        Measures = Some([.. AllMeasures.Where((measures ?? []).Contains)], AllMeasures);
        Sheets = Some([.. AllSheets.Where((sheets ?? []).Contains)], AllSheets);
        Range = range ?? ReportRange.Usual;
        AsOf = asOf;
        Language = language;
        text = string.Join('&', Pairs().Select(pair => $"{pair.Key}={pair.Value}"));

        static IReadOnlyList<T> Some<T>(IReadOnlyList<T> asked, IReadOnlyList<T> usual) => asked.Count == 0 ? usual : asked;
    }

    public IReadOnlyList<string> Indicators { get; }

    public IReadOnlyList<string> Regions { get; }

    /// <summary>Those an indicator does not have mean nothing to it.</summary>
    public IReadOnlyList<Span> Spans { get; }

    public IReadOnlyList<Measure> Measures { get; }

    public ReportRange Range { get; }

    public DateOnly? AsOf { get; }

    public Language Language { get; }

    public IReadOnlyList<ReportPart> Sheets { get; }

    /// <summary>The moment whose knowledge is asked for, in UTC: the end of <see cref="AsOf"/> in Guangdong, never later than now.</summary>
    public DateTime KnownAt(DateTime nowUtc) => AsOf is { } day && ReleaseTime.EndOf(day) is var end && end < nowUtc ? end : nowUtc;

    public ReportQuery With(ReportRange range) => new(Indicators, Regions, Spans, Measures, range, AsOf, Language, Sheets);

    public ReportQuery With(IEnumerable<string> indicators) => new(indicators, Regions, Spans, Measures, Range, AsOf, Language, Sheets);

    public ReportQuery In(IEnumerable<string> regions) => new(Indicators, regions, Spans, Measures, Range, AsOf, Language, Sheets);

    public ReportQuery With(Language language) => new(Indicators, Regions, Spans, Measures, Range, AsOf, language, Sheets);

    public ReportQuery With(DateOnly? asOf) => new(Indicators, Regions, Spans, Measures, Range, asOf, Language, Sheets);

    /// <summary>The pairs of its text; values hold only letters, digits, commas and hyphens where codes do.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        yield return new("indicators", string.Join(',', Indicators));
        yield return new("regions", string.Join(',', Regions));
        if (Spans.Count < Periods.Spans.All.Count)
        {
            yield return new("spans", string.Join(',', Spans.Select(Periods.Spans.Code)));
        }

        if (Measures.Count < AllMeasures.Length)
        {
            yield return new("measures", string.Join(',', Measures.Select(Code)));
        }

        if (Range.From is { } from)
        {
            yield return new("from", from.IsoMonth);
        }

        if (Range.To is { } to)
        {
            yield return new("to", to.IsoMonth);
        }

        if (Range.Months is { } months)
        {
            yield return new("last", months.ToString(CultureInfo.InvariantCulture));
        }

        if (Sheets.Count < AllSheets.Length)
        {
            yield return new("sheets", string.Join(',', Sheets.Select(Code)));
        }

        if (AsOf is { } day)
        {
            yield return new("asof", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        yield return new("lang", Language == Language.English ? "en" : "zh-CN");
    }

    /// <summary><c>level</c>, <c>data</c>: how addresses write a measure or a sheet.</summary>
    public static string Code<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();

    /// <summary>
    /// Reads the pairs of an address: lists may be given with commas or by repeating the key, in any order, and empty values mean nothing.
    /// Keys of others are passed over. Codes are not looked up (<see cref="FaultIn"/>).
    /// </summary>
    /// <returns>Null with the problem.</returns>
    public static ReportQuery? Read(IEnumerable<KeyValuePair<string, string>> pairs, out ReportProblem? problem)
    {
        var values = pairs.Where(pair => pair.Value.Length > 0).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        problem = Keys.Where(key => key is "from" or "to" or "last" or "asof" or "lang" && values[key].Skip(1).Any()).Select(key => new ReportProblem(ReportFault.BadKey, key)).FirstOrDefault();
        var spans = Members(List("spans"), Periods.Spans.All, Periods.Spans.Code, ReportFault.BadSpan, ref problem);
        var measures = Members(List("measures"), AllMeasures, Code, ReportFault.BadMeasure, ref problem);
        var sheets = Members(List("sheets"), AllSheets, Code, ReportFault.BadSheet, ref problem);
        var (asOf, tag) = (One("asof"), One("lang"));
        if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1900 or > 9998)
        {
            problem ??= asOf is null ? null : new(ReportFault.BadAsOf, asOf);
        }

        if (tag is not (null or "zh-CN" or "en"))
        {
            problem ??= new(ReportFault.BadLanguage, tag);
        }

        var range = ReadRange(One("from"), One("to"), One("last"), ref problem);
        var indicators = List("indicators").ToList();
        if (indicators.Count == 0)
        {
            problem ??= new(ReportFault.NoIndicator, "");
        }

        return problem is null ? new(indicators, List("regions"), spans, measures, range, asOf is null ? null : day, tag == "en" ? Language.English : Language.Chinese, sheets) : null;

        string? One(string key) => values[key].FirstOrDefault();

        IEnumerable<string> List(string key) => values[key].SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>Reads what <see cref="ToString"/> writes; a key that is none of a report's is a problem here.</summary>
    /// <inheritdoc cref="Read"/>
    public static ReportQuery? Parse(string text, out ReportProblem? problem)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&'))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !Keys.Contains(part[..equals]))
            {
                problem = new(ReportFault.BadKey, part);
                return null;
            }

            pairs.Add(new(part[..equals], part[(equals + 1)..]));
        }

        return Read(pairs, out problem);
    }

    /// <summary>The first code that the catalogue does not know; null when it knows all.</summary>
    public ReportProblem? FaultIn(Catalogue.Catalogue catalogue) =>
        Indicators.FirstOrDefault(code => catalogue.Indicator(code) is null) is { } indicator ? new(ReportFault.UnknownIndicator, indicator)
        : Regions.FirstOrDefault(code => catalogue.Region(code) is null) is { } region ? new(ReportFault.UnknownRegion, region)
        : null;

    public bool Equals(ReportQuery? other) => other is not null && text == other.text;

    public override bool Equals(object? obj) => Equals(obj as ReportQuery);

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    /// <summary><c>indicators=industrial-robots&amp;regions=440000&amp;last=24&amp;lang=zh-CN</c>.</summary>
    public override string ToString() => text;

    private static List<T> Members<T>(IEnumerable<string> codes, IReadOnlyList<T> all, Func<T, string> codeOf, ReportFault fault, ref ReportProblem? problem)
    {
        var members = new List<T>();
        foreach (var code in codes)
        {
            var index = all.Select(codeOf).ToList().IndexOf(code);
            if (index < 0)
            {
                problem ??= new(fault, code);
                continue;
            }

            members.Add(all[index]);
        }

        return members;
    }

    private static ReportRange ReadRange(string? from, string? to, string? last, ref ReportProblem? problem)
    {
        var months = ReportRange.UsualMonths;
        if (last is not null && (!int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out months) || months is < 1 or > ReportRange.MostMonths))
        {
            problem ??= new(ReportFault.BadLast, last);
            return ReportRange.Usual;
        }

        if (!Period.TryParseMonth(from, Span.Month, out var first) && from is not null)
        {
            problem ??= new(ReportFault.BadFrom, from);
            return ReportRange.Usual;
        }

        if (!Period.TryParseMonth(to, Span.Month, out var end) && to is not null)
        {
            problem ??= new(ReportFault.BadTo, to);
            return ReportRange.Usual;
        }

        if (to is null)
        {
            return from is null ? ReportRange.Last(months) : ReportRange.Since(first);
        }

        first = from is null ? end.Plus(1 - months) : first;
        if (first > end)
        {
            problem ??= new(ReportFault.FromAfterTo, $"{from} > {to}");
            return ReportRange.Usual;
        }

        if (ReportRange.Length(first, end) > ReportRange.MostMonths)
        {
            problem ??= new(ReportFault.RangeTooLong, $"{from}–{to}");
            return ReportRange.Usual;
        }

        return ReportRange.Pinned(first, end);
    }
}
