using System.Text.RegularExpressions;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Data.Rows;

namespace GuangdongStats.Data.Seeding;

/// <summary>Reads and checks a set of reference files; what each column means is in data/README.md.</summary>
public sealed partial class ReferenceReader
{
    private readonly ReferenceFiles files;
    private readonly List<ReferenceProblem> problems = [];
    private readonly Dictionary<string, SourceRow> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IndicatorRow> indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegionRow> regions = new(StringComparer.Ordinal);
    private HashSet<string> sourceIds = [], indicatorCodes = [], regionCodes = [], programmeCodes = [];

    private ReferenceReader(ReferenceFiles files) => this.files = files;

    public static ReferenceReading Read(ReferenceFiles files) => new ReferenceReader(files).Read();

    private ReferenceReading Read()
    {
        // A code counts as known wherever its row stands, even when the row has another fault: one mistake, one message.
        ReadSources();
        ReadIndicators();
        ReadRegions();
        var observations = ReadObservations();
        var claims = ReadClaims();
        var parks = ReadParks();
        var programmes = ReadProgrammes();
        var items = ReadProgrammeItems();
        var links = ReadTargetLinks(items);
        var scenarios = ReadScenarios();
        return problems.Count > 0
            ? new(null, problems)
            : new(new([.. sources.Values], [.. indicators.Values], [.. regions.Values], observations, claims, parks, programmes, items, links, scenarios), []);
    }

    /// <summary>The national statistics office's table of a month, <c>nbs-2025-05</c>: preliminary, and due on a known day.</summary>
    [GeneratedRegex("^nbs-[0-9]{4}-[0-9]{2}$")]
    private static partial Regex NationalMonthlyTable();

    private bool IsNationalMonthlyTable(string sourceId) =>
        NationalMonthlyTable().IsMatch(sourceId) && sources.GetValueOrDefault(sourceId)?.Kind == SourceKind.NationalStatistics;

    private void ReadSources()
    {
        var rows = CsvFile.Read(files, "sources.csv", "source_id,title,publisher,url,published,language,accessed,kind,confidence,note", problems);
        sourceIds = CodesOf(rows, "source_id");
        foreach (var row in Distinct(rows, "source_id"))
        {
            var url = row.Text("url");
            if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)))
            {
                row.Report("url", $"'{url}' is not an address; expected one that begins with https:// or http://, or nothing");
            }

            var id = row.NewCode("source_id");
            sources.Add(id, new()
            {
                Id = id,
                Title = row.Required("title"),
                Publisher = row.Required("publisher"),
                Url = url,
                Published = row.LooseDate("published"),
                Language = row.Required("language"),
                Accessed = row.FullDate("accessed"),
                Kind = row.OneOf("kind", Words.SourceKinds),
                Confidence = row.OneOf("confidence", Words.Confidences),
                Note = row.Text("note"),
            });
        }
    }

    private void ReadIndicators()
    {
        var rows = CsvFile.Read(files, "indicators.csv", "code,name_zh,name_en,kind,unit,unit_zh,unit_en,theme,headline,definition_zh,definition_en", problems);
        indicatorCodes = CodesOf(rows, "code");
        foreach (var row in Distinct(rows, "code"))
        {
            var code = row.NewCode("code");
            indicators.Add(code, new()
            {
                Code = code,
                NameZh = row.Required("name_zh"),
                NameEn = row.Required("name_en"),
                Kind = row.OneOf("kind", Words.IndicatorKinds),
                Unit = row.Required("unit"),
                UnitZh = row.Required("unit_zh"),
                UnitEn = row.Required("unit_en"),
                Theme = row.Required("theme"),
                IsHeadline = row.OneOf("headline", Words.Flags),
                DefinitionZh = row.Text("definition_zh"),
                DefinitionEn = row.Text("definition_en"),
                IsMonthlyOutput = row.Text("definition_en").Contains("January is not collected", StringComparison.Ordinal),
                Order = indicators.Count,
            });
        }
    }

    private void ReadRegions()
    {
        var rows = CsvFile.Read(files, "regions.csv", "code,name_zh,name_en,level,parent", problems);
        regionCodes = CodesOf(rows, "code");
        foreach (var row in Distinct(rows, "code"))
        {
            var code = row.Required("code");
            if (code.Length != 6 || !code.All(char.IsAsciiDigit))
            {
                row.Report("code", $"'{code}' is not a division code; expected six digits");
            }

            var level = row.OneOf("level", Words.RegionLevels);
            if (level == RegionLevel.Nation && !row.IsEmpty("parent"))
            {
                row.Report("parent", "the nation has no parent; leave it empty");
            }

            regions.Add(code, new()
            {
                Code = code,
                NameZh = row.Required("name_zh"),
                NameEn = row.Required("name_en"),
                Level = level,
                ParentCode = level == RegionLevel.Nation ? null : row.Known("parent", regionCodes, "regions.csv"),
                Order = regions.Count,
            });
        }
    }

    private List<ObservationRow> ReadObservations()
    {
        var rows = CsvFile.Read(
            files,
            "observations.csv",
            "indicator,region,span,period,value,unit,relation,precision,growth_percent,growth_relation,growth_precision,share_percent,share_relation,share_precision,basis,source_id,published,note",
            problems);
        var observations = new List<ObservationRow>();
        var keys = new Dictionary<(string, string, Period, string), int>();
        foreach (var row in rows)
        {
            var indicator = row.Known("indicator", indicatorCodes, "indicators.csv");
            var region = row.Known("region", regionCodes, "regions.csv");
            var source = row.Known("source_id", sourceIds, "sources.csv");
            var basis = row.OneOf("basis", Words.Bases);
            var published = row.LooseDate("published");
            var period = PeriodOf(row, indicators.GetValueOrDefault(indicator));
            CheckUnit(row, indicators.GetValueOrDefault(indicator));
            var level = FigureOf(row, "value", "relation", "precision", smallest: indicators.GetValueOrDefault(indicator)?.Kind == IndicatorKind.Index ? null : 0, largest: null);
            var growth = FigureOf(row, "growth_percent", "growth_relation", "growth_precision", smallest: -100, largest: null);
            var share = FigureOf(row, "share_percent", "share_relation", "share_precision", smallest: 0, largest: 100);
            if (row.IsEmpty("value") && row.IsEmpty("growth_percent") && row.IsEmpty("share_percent"))
            {
                row.Report("value", "the row holds no number; expected a value, a growth_percent or a share_percent");
            }

            if (period is not { } known)
            {
                continue;
            }

            if (!keys.TryAdd((indicator, region, known, source), row.Line))
            {
                row.Report("source_id", FormattableString.Invariant($"line {keys[(indicator, region, known, source)]} already holds {indicator}/{region}/{known} of {source}; one source prints a figure once"));
                continue;
            }

            var isMonthlyTable = IsNationalMonthlyTable(source);
            var release = ReleaseTime.Parse(published, known, isMonthlyTable);
            foreach (var (measure, figure) in new[] { (Measure.Level, level), (Measure.Growth, growth), (Measure.Share, share) })
            {
                if (figure is { } printed)
                {
                    observations.Add(new()
                    {
                        Indicator = indicator,
                        Region = region,
                        Period = known,
                        Measure = measure,
                        SourceId = source,
                        Vintage = 1,
                        ReleasedAt = release.At,
                        IsReleaseSubstituted = release.IsSubstituted,
                        Number = printed.Value,
                        Relation = printed.Relation,
                        Precision = printed.Precision,
                        Basis = basis,
                        Status = isMonthlyTable ? Status.Preliminary : Status.AsPublished,
                        Note = row.Text("note"),
                    });
                }
            }
        }

        return observations;
    }

    private List<ClaimRow> ReadClaims()
    {
        var rows = CsvFile.Read(files, "claims.csv", "indicator,region,span,period,kind,number,unit,relation,source_id,published,text", problems);
        var claims = new List<ClaimRow>();
        var keys = new Dictionary<(string, string, Period, ClaimKind, string), int>();
        foreach (var row in rows)
        {
            var indicator = row.Known("indicator", indicatorCodes, "indicators.csv");
            var region = row.Known("region", regionCodes, "regions.csv");
            var source = row.Known("source_id", sourceIds, "sources.csv");
            var kind = row.OneOf("kind", Words.ClaimKinds);
            var published = row.LooseDate("published");
            var relation = row.OneOf("relation", Words.Relations);
            var number = row.Number("number");
            var text = row.Required("text");
            CheckClaimNumber(row, kind, number);
            if (PeriodOf(row, indicators.GetValueOrDefault(indicator)) is not { } period)
            {
                continue;
            }

            if (!keys.TryAdd((indicator, region, period, kind, source), row.Line))
            {
                row.Report("source_id", FormattableString.Invariant($"line {keys[(indicator, region, period, kind, source)]} already holds this claim of {source}; one source makes one claim of a kind about a period"));
                continue;
            }

            var release = ReleaseTime.Parse(
                published.Length > 0 ? published : sources.GetValueOrDefault(source)?.Published ?? "", period, IsNationalMonthlyTable(source));
            claims.Add(new()
            {
                Indicator = indicator,
                Region = region,
                Period = period,
                Kind = kind,
                Number = number,
                Unit = row.Text("unit"),
                Relation = relation,
                SourceId = source,
                ReleasedAt = release.At,
                IsReleaseSubstituted = release.IsSubstituted,
                Text = text,
            });
        }

        return claims;
    }

    private List<ParkRow> ReadParks()
    {
        var rows = CsvFile.Read(files, "parks.csv", "code,name_zh,name_en,name_en_is_official,level,city_code,city_zh,city_en,designated_on,batch,focus,source_id,note", problems);
        return
        [
            .. Distinct(rows, "code").Select((row, order) => new ParkRow
            {
                Code = row.NewCode("code"),
                NameZh = NameOf(row, "name_zh", "name_en"),
                NameEn = row.Text("name_en"),
                IsEnglishOfficial = row.OneOf("name_en_is_official", Words.Truths),
                Level = Word(row, "level", Words.ParkLevels),
                CityCode = row.Known("city_code", regionCodes, "regions.csv"),
                CityZh = row.Text("city_zh"),
                CityEn = row.Text("city_en"),
                DesignatedOn = row.LooseDate("designated_on"),
                Batch = row.Text("batch"),
                Focus = row.Text("focus"),
                SourceId = row.Known("source_id", sourceIds, "sources.csv"),
                Note = row.Text("note"),
                Order = order,
            }),
        ];
    }

    private List<ProgrammeRow> ReadProgrammes()
    {
        var rows = CsvFile.Read(files, "programmes.csv", "code,kind,name_zh,name_en,issued_on,issuer,status,source_id,note,group,announced_by", problems);
        programmeCodes = CodesOf(rows, "code");
        return
        [
            .. Distinct(rows, "code").Select((row, order) => new ProgrammeRow
            {
                Code = row.NewCode("code"),
                Kind = Word(row, "kind", Words.ProgrammeKinds),
                NameZh = NameOf(row, "name_zh", "name_en"),
                NameEn = row.Text("name_en"),
                IssuedOn = row.LooseDate("issued_on"),
                Issuer = row.Text("issuer"),
                Status = row.Text("status"),
                SourceId = row.Known("source_id", sourceIds, "sources.csv"),
                Note = row.Text("note"),
                Group = row.Text("group"),
                AnnouncedBy = row.IsEmpty("announced_by") ? "" : row.Known("announced_by", sourceIds, "sources.csv"),
                Order = order,
            }),
        ];
    }

    private List<ProgrammeItemRow> ReadProgrammeItems()
    {
        var rows = CsvFile.Read(files, "programme-items.csv", "programme_code,area,area_zh,item_zh,item_en,target_value,target_unit,target_year,source_id", problems);
        var items = new List<ProgrammeItemRow>();
        var keys = new HashSet<(string, string, string, string, string)>();
        foreach (var row in rows)
        {
            var item = new ProgrammeItemRow
            {
                ProgrammeCode = row.Known("programme_code", programmeCodes, "programmes.csv"),
                AreaEn = row.Text("area"),
                AreaZh = row.Text("area_zh"),
                ItemZh = NameOf(row, "item_zh", "item_en"),
                ItemEn = row.Text("item_en"),
                TargetValue = row.Text("target_value"),
                TargetUnit = row.Text("target_unit"),
                TargetYear = row.LooseDate("target_year"),
                SourceId = row.Known("source_id", sourceIds, "sources.csv"),
                Order = items.Count,
            };
            row.Number("target_value");
            if (!keys.Add((item.ProgrammeCode, item.AreaEn, item.ItemZh, item.ItemEn, item.TargetYear)))
            {
                row.Report("item_en", "the programme already has this item with this year; remove one");
            }

            items.Add(item);
        }

        return items;
    }

    private List<TargetLinkRow> ReadTargetLinks(List<ProgrammeItemRow> items)
    {
        if (!files.Bytes.ContainsKey(ReferenceFiles.TargetLinks))
        {
            return [];
        }

        var known = items.Select(item => (item.ProgrammeCode, item.AreaEn, item.ItemZh, item.ItemEn, item.TargetYear)).ToHashSet();
        var links = new List<TargetLinkRow>();
        var keys = new HashSet<(string, string, string, string, string)>();
        foreach (var row in CsvFile.Read(files, ReferenceFiles.TargetLinks, "programme_code,area,item_zh,item_en,target_year,indicator,region", problems))
        {
            var link = new TargetLinkRow
            {
                ProgrammeCode = row.Known("programme_code", programmeCodes, "programmes.csv"),
                AreaEn = row.Text("area"),
                ItemZh = row.Text("item_zh"),
                ItemEn = row.Text("item_en"),
                TargetYear = row.LooseDate("target_year"),
                Indicator = row.Known("indicator", indicatorCodes, "indicators.csv"),
                Region = row.Known("region", regionCodes, "regions.csv"),
            };
            var key = (link.ProgrammeCode, link.AreaEn, link.ItemZh, link.ItemEn, link.TargetYear);
            if (!known.Contains(key))
            {
                row.Report("item_en", "the programme has no such item with this area and year in programme-items.csv");
            }
            else if (!keys.Add(key))
            {
                row.Report("item_en", "this item is linked already; remove one");
            }

            links.Add(link);
        }

        return links;
    }

    private List<ScenarioRow> ReadScenarios()
    {
        var rows = CsvFile.Read(files, "scenarios.csv", "code,kind,name_zh,name_en,sector,city_code,operator,announced_on,source_id,note", problems);
        return
        [
            .. Distinct(rows, "code").Select((row, order) => new ScenarioRow
            {
                Code = row.NewCode("code"),
                Kind = Word(row, "kind", Words.ScenarioKinds),
                NameZh = NameOf(row, "name_zh", "name_en"),
                NameEn = row.Text("name_en"),
                Sector = row.Text("sector"),
                CityCode = row.Known("city_code", regionCodes, "regions.csv"),
                Operator = row.Text("operator"),
                AnnouncedOn = row.LooseDate("announced_on"),
                SourceId = row.Known("source_id", sourceIds, "sources.csv"),
                Note = row.Text("note"),
                Order = order,
            }),
        ];
    }

    private static HashSet<string> CodesOf(IReadOnlyList<CsvRow> rows, string column) =>
        rows.Select(row => row.Text(column)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Rows whose key has not occurred before; the others are reported.</summary>
    private static List<CsvRow> Distinct(IReadOnlyList<CsvRow> rows, string column)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<CsvRow>();
        foreach (var row in rows)
        {
            if (lines.TryAdd(row.Text(column), row.Line))
            {
                distinct.Add(row);
            }
            else
            {
                row.Report(column, FormattableString.Invariant($"line {lines[row.Text(column)]} already holds '{row.Text(column)}'; each may occur once"));
            }
        }

        return distinct;
    }

    /// <summary>A name in at least one of the languages.</summary>
    private static string NameOf(CsvRow row, string chinese, string english)
    {
        if (row.IsEmpty(chinese) && row.IsEmpty(english))
        {
            row.Report(chinese, $"neither {chinese} nor {english} holds a name");
        }

        return row.Text(chinese);
    }

    private static string Word(CsvRow row, string column, IReadOnlySet<string> words)
    {
        if (!words.Contains(row.Text(column)))
        {
            row.Report(column, $"'{row.Text(column)}' is not one of {string.Join(", ", words)}");
        }

        return row.Text(column);
    }

    private static Period? PeriodOf(CsvRow row, IndicatorRow? indicator)
    {
        var span = row.OneOf("span", Words.SpanCodes);
        if (!Period.TryParseMonth(row.Text("period"), span == 0 ? Span.Point : span, out var period))
        {
            row.Report("period", $"'{row.Text("period")}' is not a month; expected YYYY-MM, the month in which the period ends");
            return null;
        }

        if (indicator is { IsMonthlyOutput: true } && (period is { Span: Span.Month, EndMonth: <= 2 } || period is { Span: Span.YearToDate, EndMonth: 1 }))
        {
            row.Report("period", $"{row.Text("span")} {row.Text("period")}: January and February are not collected alone; their figure is ytd {period.Year}-02 (R1)");
        }

        return span == 0 ? null : period;
    }

    private static void CheckUnit(CsvRow row, IndicatorRow? indicator)
    {
        if (indicator is not null && (!row.IsEmpty("value") || !row.IsEmpty("unit")) && row.Text("unit") != indicator.Unit)
        {
            row.Report("unit", $"'{row.Text("unit")}' is not the base unit of {indicator.Code}; expected {indicator.Unit}, with the value converted to it");
        }
    }

    /// <summary>One of the three numbers of a row; null when it is empty or wrong.</summary>
    private static Figure? FigureOf(CsvRow row, string valueColumn, string relationColumn, string precisionColumn, decimal? smallest, decimal? largest)
    {
        if (row.IsEmpty(valueColumn))
        {
            foreach (var column in new[] { relationColumn, precisionColumn })
            {
                if (!row.IsEmpty(column))
                {
                    row.Report(column, $"there is no {valueColumn} that it could belong to; leave it empty");
                }
            }

            return null;
        }

        var value = row.Number(valueColumn);
        if (value < smallest || value > largest)
        {
            row.Report(valueColumn, FormattableString.Invariant($"{value} cannot be; expected {(largest is null ? $"{smallest} or more" : $"{smallest} to {largest}")}"));
            value = null;
        }

        var relation = row.OneOf(relationColumn, Words.Relations);
        var precision = row.Number(precisionColumn);
        if (!Words.Relations.ContainsKey(row.Text(relationColumn)))
        {
            return null;
        }

        if (relation != Relation.Exact)
        {
            if (!row.IsEmpty(precisionColumn))
            {
                row.Report(precisionColumn, $"'{row.Text(relationColumn)}' makes the number a bound, which has no precision; leave it empty");
            }

            return value is { } bound ? Figure.Bound(relation, bound) : null;
        }

        if (row.IsEmpty(precisionColumn))
        {
            row.Report(precisionColumn, "an exact number needs the unit of its last printed digit, for example 100 for 12.47万 or 0.1 for 33.4%");
            return null;
        }

        if (precision <= 0)
        {
            row.Report(precisionColumn, FormattableString.Invariant($"{precision} cannot be the unit of a digit; expected a number above 0"));
            return null;
        }

        if (value is { } number && precision is { } unit)
        {
            if (number % unit == 0)
            {
                return Figure.Exact(number, unit);
            }

            row.Report(precisionColumn, FormattableString.Invariant($"{number} is no multiple of {unit}, so {unit} cannot be the unit of its last printed digit"));
        }

        return null;
    }

    private static void CheckClaimNumber(CsvRow row, ClaimKind kind, decimal? number)
    {
        var wrong = kind switch
        {
            ClaimKind.Rank or ClaimKind.Streak when number is null or < 1 || number != decimal.Truncate(number.Value) => "expected a whole number from 1",
            ClaimKind.Share when number is null or < 0 or > 100 => "expected a percentage from 0 to 100",
            ClaimKind.GrowthStreak when number is null or < 1 or > 600 || number != decimal.Truncate(number.Value) => "expected a whole number of months from 1 to 600",
            ClaimKind.Threshold when number is null or <= 0 => "expected the threshold, above 0, in the indicator's base unit",
            ClaimKind.RankTier or ClaimKind.Record or ClaimKind.ExceedsLastYear when number is not null => "it has no number; leave it empty",
            _ => null,
        };
        if (wrong is not null)
        {
            row.Report("number", $"'{row.Text("number")}' does not fit '{row.Text("kind")}': {wrong}");
        }
    }
}
