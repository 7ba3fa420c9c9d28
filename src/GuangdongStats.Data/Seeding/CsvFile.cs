using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace GuangdongStats.Data.Seeding;

/// <summary>Reads the rows of one reference file: UTF-8, comma, one header line with exactly the columns that are expected.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<CsvRow> Read(ReferenceFiles files, string name, string columns, List<ReferenceProblem> problems)
    {
        if (!files.Bytes.TryGetValue(name, out var bytes))
        {
            problems.Add(new(name, 0, "", $"the file is missing in {files.Where}"));
            return [];
        }

        if (BadByte(bytes) is { } position)
        {
            problems.Add(new(name, 1 + bytes.AsSpan(0, position).Count((byte)'\n'), "", "the file is not UTF-8; save it as UTF-8"));
            return [];
        }

        var expected = columns.Split(',');
        var badQuotes = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = _ => badQuotes = true };
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        using var parser = new CsvParser(reader, configuration);
        var rows = new List<CsvRow>();
        var line = 1;
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            if (line == 1)
            {
                if (!HeaderIsRight(name, expected, cells, problems))
                {
                    return [];
                }
            }
            else if (badQuotes)
            {
                problems.Add(new(name, line, "", "a quotation mark stands inside a cell; quote the whole cell and double the mark"));
            }
            else if (cells.Length != expected.Length)
            {
                problems.Add(new(name, line, "", string.Create(
                    CultureInfo.InvariantCulture, $"the row has {cells.Length} cells, expected {expected.Length}: {columns}")));
            }
            else
            {
                rows.Add(new(name, line, expected.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), problems));
            }

            badQuotes = false;
            line = parser.RawRow + 1;
        }

        if (line == 1)
        {
            problems.Add(new(name, 1, "", $"the file is empty, expected the header {columns}"));
        }

        return rows;
    }

    /// <summary>Where the first byte stands that UTF-8 does not allow there; null when there is none.</summary>
    private static int? BadByte(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            return Math.Max(0, e.Index);
        }
    }

    private static bool HeaderIsRight(string name, string[] expected, string[] found, List<ReferenceProblem> problems)
    {
        foreach (var column in expected.Except(found, StringComparer.Ordinal))
        {
            problems.Add(new(name, 1, column, $"the column is missing; the header must be {string.Join(',', expected)}"));
        }

        foreach (var column in found.Except(expected, StringComparer.Ordinal))
        {
            problems.Add(new(name, 1, column, $"the column is not known; the header must be {string.Join(',', expected)}"));
        }

        if (found.SequenceEqual(expected, StringComparer.Ordinal))
        {
            return true;
        }

        if (found.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            problems.Add(new(name, 1, "", $"the columns are in another order; the header must be {string.Join(',', expected)}"));
        }
        else if (found.Length != found.Distinct(StringComparer.Ordinal).Count())
        {
            problems.Add(new(name, 1, "", "a column occurs twice"));
        }

        return false;
    }
}
