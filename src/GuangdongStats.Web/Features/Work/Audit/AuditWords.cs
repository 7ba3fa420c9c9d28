using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Audit;
using GuangdongStats.Core.Bulletins.Editing;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Claims;
using GuangdongStats.Core.Formatting;
using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Core.Releases;
using GuangdongStats.Web.Localization;
using GuangdongStats.Web.Ui;
using GuangdongStats.Web.Ui.Cataloguing;
using GuangdongStats.Web.Ui.History;
using GuangdongStats.Web.Ui.Refusals;
using Microsoft.Extensions.Localization;

namespace GuangdongStats.Web.Features.Work.Audit;

/// <summary>
/// Entries of the audit log in the reader's words. The log itself is written in code and in the words of whoever acted, and is not touched;
/// what is not understood here is told as it stands there.
/// </summary>
public sealed class AuditWords(
    IStringLocalizer<AuditText> text,
    IStringLocalizer<CatalogueText> fields,
    IStringLocalizer<WorkPagesText> pages,
    IStringLocalizer<HistoryText> history,
    IStringLocalizer<RefusalText> refusals)
{
    private const string Dot = " · ", Bar = " | ", Semicolon = "; ";

    private static Language Language => ReadingRequest.LanguageOf(CultureInfo.CurrentUICulture);

    private static string Colon => Language == Language.Chinese ? "：" : ": ";

    /// <summary>What was acted on, by its name; null where its code says all.</summary>
    public string? Subject(AuditEntry entry, Catalogue catalogue)
    {
        if (FigureKey.TryParse(entry.Subject, out var key))
        {
            return catalogue.Indicator(key.Indicator) is { } indicator && catalogue.Region(key.Region) is { } region ? FigureText.Name(indicator, region, key.Period, key.Measure, Language) : null;
        }

        return entry.Subject.Split('/') switch
        {
            ["release", var number] => text["Release", number],
            ["account", var name] => text["Account", name],
            ["catalogue", _, var code] => catalogue.Indicator(code)?.Name.In(Language) ?? catalogue.Region(code)?.Name.In(Language),
            ["claim" or "calendar", var indicator, var region, ..] when Place(indicator, region, catalogue) is { } place => place,
            _ => null,
        };
    }

    /// <summary>Both sides. Of what has many fields only those that differ.</summary>
    public (string Before, string After) Sides(AuditEntry entry, Catalogue catalogue)
    {
        if (Parts(entry, entry.Before, catalogue) is { } before && Parts(entry, entry.After, catalogue) is { } after && (before.Count > 0 || after.Count > 0))
        {
            var (old, changed) = (before.ToLookup(part => part.Label, part => part.Value), after.ToLookup(part => part.Label, part => part.Value));
            return (
                Lines(before.Where(part => !changed[part.Label].Contains(part.Value))),
                Lines(after.Where(part => !old[part.Label].Contains(part.Value))));
        }

        return (Side(entry, entry.Before, catalogue, isBefore: true), Side(entry, entry.After, catalogue, isBefore: false));
    }

    private static string Lines(IEnumerable<(string Label, string Value)> parts) => string.Join('\n', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Label}{Colon}{part.Value}"));

    private static string? Place(string indicator, string region, Catalogue catalogue) =>
        catalogue.Indicator(indicator)?.Name.In(Language) is { } what && catalogue.Region(region)?.Name.In(Language) is { } where
            ? Language == Language.Chinese ? where + what : $"{what}, {where}"
            : null;

    private string Side(AuditEntry entry, string side, Catalogue catalogue, bool isBefore)
    {
        if (side.Length == 0)
        {
            return "";
        }

        switch (entry.Act)
        {
            case "refused":
                return refusals[side] is { ResourceNotFound: false } refusal ? refusal.Value : side;
            case "entry.submit" or "matter.submit" or "release.give-back" when isBefore:
                return Stage(side);
            case "entry.describe":
                return Each(side, Bar, part => Status(part) ?? Reason(part) ?? Own(part) ?? part);
            case "account.duties":
                return Each(side, ", ", part => Duty(part) ?? part);
            case "account.add" or "account.set-up":
                return Each(side, Semicolon, part => Each(part, ", ", one => Duty(one) ?? one));
            case "account.edit":
                return Each(side, Semicolon, part => Enum.TryParse<Language>(part, out var language) ? fields[language == Language.Chinese ? "Language-zh" : "Language-en"] : part);
            case "account.authenticator":
                return side switch { "on" => text["On"], "off" => text["Off"], _ => side };
            case "account.end-sessions":
                return text["Sessions", side];
            case "account.recovery-codes":
                return text["Codes", side];
            case "release.cancel" when isBefore:
                return text["State" + side] is { ResourceNotFound: false } state ? state.Value : side;
            case "target.link":
                return Each(side, ": ", part => part.Split('/') is [var indicator, var region] && Place(indicator, region, catalogue) is { } place ? place : part);
            default:
                return Each(side, Dot, part => Moment(part) ?? Release(part) ?? Kind(entry.Act, part) ?? part);
        }
    }

    /// <summary>What is written field by field: the labels and values; empty for nothing at all, null where it is not.</summary>
    private List<(string Label, string Value)>? Parts(AuditEntry entry, string side, Catalogue catalogue)
    {
        if (side.Length == 0)
        {
            return [];
        }

        if (entry.Act.StartsWith("calendar.", StringComparison.Ordinal) || entry.Act.StartsWith("report.", StringComparison.Ordinal))
        {
            return [.. side.Split(Semicolon).Select(part => part.Split('=', 2)).Select((pair, i) => pair is [var name, var value] && text["Field-" + name] is { ResourceNotFound: false } label
                ? (label.Value, value switch { "yes" => text["Yes"], "no" => text["No"], _ => value })
                : (text["Field-" + (entry.Act.StartsWith("calendar.day", StringComparison.Ordinal) ? "day" : i == 0 ? "name" : "query")].Value, string.Join('=', pair) switch { "works" => text["Works"], "off" => text["DayOff"], var other => other }))];
        }

        var start = side.IndexOf('{', StringComparison.Ordinal);
        if (start < 0 || !(entry.Act.StartsWith("matter.", StringComparison.Ordinal) || entry.Act.StartsWith("catalogue.", StringComparison.Ordinal)))
        {
            return null;
        }

        try
        {
            var end = side.LastIndexOf('}') + 1;
            if (end <= start || JsonNode.Parse(side[start..end]) is not JsonObject root)
            {
                return null;
            }

            List<(string, string)> parts = [.. entry.Act.StartsWith("matter.", StringComparison.Ordinal) ? Matter(entry.Subject, root, side[start..end]) : Row(root, catalogue)];
            if (side[..start].Trim() is { Length: > 0 } day)
            {
                parts.Insert(0, (fields["InForce"], day));
            }

            if (side[end..].Trim(' ', '·') is { Length: > 0 } notice)
            {
                parts.Add((text["Notice"], notice));
            }

            return parts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<(string Label, string Value)> Matter(string subject, JsonObject root, string json)
    {
        if (!Enum.TryParse<MatterKind>(subject.Split('/')[0], ignoreCase: true, out var kind))
        {
            return Row(root, null);
        }

        if (kind == MatterKind.Bulletin)
        {
            return Wording.FromJson(json) is not { } wording ? Row(root, null) :
            [
                .. wording.Paragraphs.Select(paragraph => (text["Paragraph", paragraph.Slot].Value, paragraph.Text.In(Language))),
                .. wording.Numbers.Select(number => ($"{{{number.Name}}}", $"{number.Text.In(Language)}{Dot}{number.Document.Title}")),
            ];
        }

        var layout = RegisterLayout.Of(kind);
        return
        [
            .. Named(root["fields"] as JsonObject, layout.Fields, ""),
            .. (root["items"] as JsonArray ?? []).SelectMany((item, i) => Named(item as JsonObject, layout.Items, text["Item", i + 1] + " ")),
        ];

        static IEnumerable<(string, string)> Named(JsonObject? values, IReadOnlyList<RegisterField> known, string before) =>
            from pair in values ?? []
            let field = known.FirstOrDefault(field => field.Code == pair.Key)
            let value = pair.Value?.ToString() ?? ""
            select (before + (field?.Name.In(Language) ?? pair.Key), field?.Choices.FirstOrDefault(choice => choice.Code == value) is { Code: not null } chosen ? chosen.Name.In(Language) : value);
    }

    /// <summary>A row of the catalogue, or the limits of an indicator.</summary>
    private IEnumerable<(string Label, string Value)> Row(JsonObject root, Catalogue? catalogue) =>
        root.Where(pair => pair.Value is not null).Select(pair => (Label(root, pair.Key), Value(root, pair.Key, pair.Value!, catalogue)));

    private string Label(JsonObject root, string name)
    {
        var key = name switch
        {
            "IsHeadline" => "Headline",
            "IsMonthlyOutput" => "Monthly",
            "Clerk" => "UsualClerk",
            "ParentCode" => "Parent",
            "Title" => "SourceTitle",
            "Language" => "SourceLanguage",
            "Id" => "Code",
            "Unit" => "UnitCode",
            "Kind" when root.ContainsKey("Publisher") => "SourceKind",
            _ => name,
        };
        return fields[key] is { ResourceNotFound: false } field ? field.Value : fields["Limit-" + name] is { ResourceNotFound: false } limit ? limit.Value : name;
    }

    private string Value(JsonObject root, string name, JsonNode value, Catalogue? catalogue)
    {
        var written = value.ToString();
        var key = name switch
        {
            "Kind" when root.ContainsKey("Publisher") => NameOf<SourceKind>("SourceKind-", value),
            "Kind" => NameOf<IndicatorKind>("Kind-", value),
            "Level" => NameOf<RegionLevel>("Level-", value),
            "Confidence" => NameOf<Confidence>("Confidence-", value),
            "Theme" => "Theme-" + written,
            "Language" => "Language-" + written,
            _ => null,
        };
        return key is not null && fields[key] is { ResourceNotFound: false } word ? word.Value
            : value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? text[value.GetValueKind() == JsonValueKind.True ? "Yes" : "No"]
            : name == "ParentCode" && catalogue?.Region(written) is { } region ? region.Name.In(Language)
            : written;
    }

    private static string? NameOf<T>(string prefix, JsonNode value)
        where T : struct, Enum => Enum.TryParse<T>(value.ToString(), out var known) ? prefix + known : null;

    private static string Each(string side, string separator, Func<string, string> words) => string.Join(separator, side.Split(separator).Select(words));

    private string Stage(string part) => Enum.TryParse<Stage>(part, out var stage) ? history[$"Stage{stage}"] : part;

    private static string? Status(string part) => Enum.GetNames<Status>().Contains(part) ? NumberText.StatusWords(Enum.Parse<Status>(part), Language) : null;

    private static string? Reason(string part) => Enum.GetNames<RevisionReason>().Contains(part) ? RevisionText.ReasonWords(Enum.Parse<RevisionReason>(part), Language) : null;

    private string? Own(string part) => part == "本部门统计 / own statistics" ? text["OwnStatistics"].Value : null;

    private string? Duty(string part) => Enum.GetNames<Duty>().Contains(part) ? pages[WorkPages.NameOf(Enum.Parse<Duty>(part))].Value : null;

    /// <summary>As <see cref="OfficeTime"/> writes it: the log keeps UTC.</summary>
    private static string? Moment(string part) =>
        DateTime.TryParseExact(part, ["yyyy-MM-ddTHH:mmZ", "O"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) ? OfficeTime.Minute(moment) : null;

    private string? Release(string part) => part.StartsWith("release/", StringComparison.Ordinal) && int.TryParse(part.AsSpan("release/".Length), out var number) ? text["Release", number].Value : null;

    private string? Kind(string act, string part) =>
        !act.StartsWith("claim.", StringComparison.Ordinal) ? null
        : ClaimKinds.ByCode.ContainsKey(part) ? text["Claim-" + part].Value
        : Enum.GetNames<Relation>().Contains(part) ? NumberText.RelationWords(Enum.Parse<Relation>(part), Language)
        : null;
}
