namespace GuangdongStats.Excel.Uploads;

/// <summary>What the uploaded workbook says of itself: its sheets in order, its calendar, and where its texts and formats stand.</summary>
/// <param name="AreResultsOld">It is calculated only by hand, or asks to be calculated when it is opened: the results in it may be older than its inputs.</param>
internal sealed record UploadedWorkbook(IReadOnlyList<UploadedSheet> Sheets, bool IsDate1904, bool AreResultsOld, string? Texts, string? Styles)
{
    private const string Book = "xl/workbook.xml", Relations = "xl/_rels/workbook.xml.rels";

    private const int LongestName = 31, MostRelations = 10_000;

    public static UploadedWorkbook Read(UploadedPackage package, UploadLimits limits)
    {
        if (!package.Has("[Content_Types].xml") || !package.Has(Book))
        {
            throw new UploadRefusedException(UploadRefusal.NotAWorkbook);
        }

        var (named, isDate1904, areResultsOld) = Named(package, limits);
        var targets = Targets(package);
        var sheets = new List<UploadedSheet>();
        foreach (var (name, state, relation) in named)
        {
            if (targets.TryGetValue(relation, out var part) && part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase))
            {
                sheets.Add(new(name, state, part));
            }
        }

        return sheets.Count == 0
            ? throw new UploadRefusedException(UploadRefusal.NotAWorkbook)
            : new(sheets, isDate1904, areResultsOld, Find("sharedStrings.xml"), Find("styles.xml"));

        string? Find(string ending) => targets.Values.FirstOrDefault(part => part.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && package.Has(part));
    }

    private static (List<(string Name, string State, string Relation)> Sheets, bool IsDate1904, bool AreResultsOld) Named(UploadedPackage package, UploadLimits limits)
    {
        var (sheets, isDate1904, areResultsOld) = (new List<(string, string, string)>(), false, false);
        using var reader = package.Open(Book);
        while (reader.Next())
        {
            if (reader.StartsWith("workbookPr"))
            {
                isDate1904 = reader.Attribute("date1904") is "1" or "true";
            }
            else if (reader.StartsWith("calcPr"))
            {
                areResultsOld = reader.Attribute("calcMode") is "manual" || reader.Attribute("fullCalcOnLoad") is "1" or "true";
            }
            else if (reader.StartsWith("sheet"))
            {
                var (name, state) = (reader.Attribute("name") ?? "", reader.Attribute("state") ?? "");
                sheets.Add((name.Length > LongestName ? name[..LongestName] : name, state, reader.QualifiedAttribute("id") ?? ""));
                if (sheets.Count > limits.Sheets)
                {
                    throw new UploadRefusedException(UploadRefusal.TooManySheets);
                }
            }
        }

        return (sheets, isDate1904, areResultsOld);
    }

    /// <summary>The parts of this file that the workbook refers to, by the number of the relation.</summary>
    private static Dictionary<string, string> Targets(UploadedPackage package)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = package.Open(Relations);
        while (reader.Next())
        {
            if (reader.StartsWith("Relationship") && reader.Attribute("TargetMode") != "External" && targets.Count < MostRelations)
            {
                var target = reader.Attribute("Target") ?? "";
                targets[reader.Attribute("Id") ?? ""] = target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        return targets;
    }
}
