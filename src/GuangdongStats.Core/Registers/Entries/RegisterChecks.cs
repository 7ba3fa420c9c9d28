using System.Globalization;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.Registers.Entries;

/// <summary>Looks through a register's entry before it is submitted, and again before it is released.</summary>
public static class RegisterChecks
{
    /// <param name="programmes">By code, all that will be public beside this entry.</param>
    /// <returns>In the order of the fields; empty: it may stand.</returns>
    public static IReadOnlyList<RegisterProblem> Run(RegisterEntry entry, Catalogue.Catalogue catalogue, IReadOnlyDictionary<string, RegisterReferences> programmes)
    {
        var problems = new List<RegisterProblem>();
        if (!CatalogueRules.IsCode(entry.Key.Code))
        {
            problems.Add(new("", null, RegisterFault.CodeNotAccepted, entry.Key.Code));
        }

        foreach (var field in entry.Layout.Fields)
        {
            Add(field, null, entry[field.Code]);
        }

        if (entry.Name.IsEmpty && entry.Layout.Fields.Single(field => field.Code == RegisterLayout.NameZh) is { IsRequired: false })
        {
            problems.Add(new(RegisterLayout.NameZh, null, RegisterFault.NameMissing, ""));
        }

        if (!entry.HasSource)
        {
            problems.Add(new(RegisterLayout.SourceId, null, RegisterFault.SourceMissing, ""));
        }

        if (entry.Items.Count > RegisterLayout.MostItems)
        {
            problems.Add(new("", null, RegisterFault.TooManyItems, entry.Items.Count.ToString(CultureInfo.InvariantCulture)));
        }

        for (var i = 0; i < entry.Items.Count; i++)
        {
            foreach (var field in entry.Layout.Items)
            {
                Add(field, i + 1, entry.Items[i].GetValueOrDefault(field.Code, ""));
            }

            problems.AddRange(OfItem(entry.Items, i));
        }

        foreach (var (field, next) in new (string, Func<RegisterReferences, string>)[] { (RegisterLayout.Parent, other => other.Parent), (RegisterLayout.Successor, other => other.Successor) })
        {
            if (Circle(entry, field, next, programmes) is { } way)
            {
                problems.Add(new(field, null, RegisterFault.Circular, way));
            }
        }

        return problems;

        void Add(RegisterField field, int? item, string value)
        {
            if (value.Length == 0)
            {
                if (field.IsRequired)
                {
                    problems.Add(new(field.Code, item, RegisterFault.Missing, ""));
                }
            }
            else if (Wrong(field, value) is { } fault)
            {
                problems.Add(new(field.Code, item, fault, value));
            }
        }

        RegisterFault? Wrong(RegisterField field, string value) =>
            !WrittenText.IsAccepted(value, field.Longest) || (field.Input != RegisterInput.Words && value.AsSpan().ContainsAny('\n', '\t')) ? RegisterFault.TextNotAccepted
            : field.Input switch
            {
                RegisterInput.Choice => field.Choices.All(choice => choice.Code != value) ? RegisterFault.NotAChoice : null,
                RegisterInput.YesNo => value is not ("true" or "false") ? RegisterFault.NotAChoice : null,
                RegisterInput.Date => !CatalogueRules.IsDate(value) ? RegisterFault.NotADate : null,
                RegisterInput.Year => !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1949 or > 2100 ? RegisterFault.NotAYear : null,
                RegisterInput.Number => !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? RegisterFault.NotANumber : null,
                RegisterInput.Address => !CatalogueRules.IsAddress(value) ? RegisterFault.NotAnAddress : null,
                RegisterInput.Place => catalogue.Region(value) is null ? RegisterFault.PlaceUnknown : null,
                RegisterInput.Source => catalogue.Source(value) is null ? RegisterFault.SourceUnknown : null,
                RegisterInput.Programme => value != entry.Key.Code && !programmes.ContainsKey(value) ? RegisterFault.ProgrammeUnknown : null,
                _ => null,
            };
    }

    private static IEnumerable<RegisterProblem> OfItem(IReadOnlyList<IReadOnlyDictionary<string, string>> items, int index)
    {
        var item = items[index];
        if (Has(RegisterLayout.TargetValue) != Has(RegisterLayout.TargetUnit))
        {
            yield return new(Has(RegisterLayout.TargetValue) ? RegisterLayout.TargetUnit : RegisterLayout.TargetValue, index + 1, RegisterFault.TargetIncomplete, "");
        }

        if (!Has(RegisterLayout.AreaZh) && !Has(RegisterLayout.AreaEn) && !Has(RegisterLayout.ItemZh) && !Has(RegisterLayout.ItemEn))
        {
            yield return new(RegisterLayout.ItemZh, index + 1, RegisterFault.ItemEmpty, "");
        }

        // A target's link to its indicator is kept by these.
        var same = items.Take(index).ToList().FindIndex(other =>
            new[] { RegisterLayout.AreaEn, RegisterLayout.ItemZh, RegisterLayout.ItemEn, RegisterLayout.TargetYear }.All(field => other.GetValueOrDefault(field, "") == item.GetValueOrDefault(field, "")));
        if (same >= 0)
        {
            yield return new(RegisterLayout.ItemZh, index + 1, RegisterFault.ItemRepeated, (same + 1).ToString(CultureInfo.InvariantCulture));
        }

        bool Has(string field) => item.GetValueOrDefault(field, "").Length > 0;
    }

    /// <returns>The way round in names; null when there is none.</returns>
    private static string? Circle(RegisterEntry entry, string field, Func<RegisterReferences, string> next, IReadOnlyDictionary<string, RegisterReferences> programmes)
    {
        var (way, code) = (new List<string> { entry.Key.Code }, entry[field]);
        while (code.Length > 0)
        {
            if (code == entry.Key.Code)
            {
                return string.Join(" → ", way.Append(code).Select(NameOf));
            }

            if (way.Contains(code, StringComparer.Ordinal) || !programmes.TryGetValue(code, out var other))
            {
                return null; // a circle that this entry is no part of, or an end
            }

            way.Add(code);
            code = next(other);
        }

        return null;

        string NameOf(string named) => (named == entry.Key.Code ? entry.Name : programmes[named].Name) is { IsEmpty: false } name ? name.In(Language.Chinese) : named;
    }
}
