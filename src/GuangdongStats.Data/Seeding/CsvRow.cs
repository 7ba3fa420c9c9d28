using System.Globalization;
using GuangdongStats.Core.Observations;
using GuangdongStats.Data.Configurations;

namespace GuangdongStats.Data.Seeding;

/// <summary>
/// One row of a reference file. Each reading of a cell notes what is wrong with it and then answers something harmless, so that all
/// problems of all rows are found in one go.
/// </summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, string> cells, List<ReferenceProblem> problems)
{
    /// <summary>numeric(20,6): fourteen digits before the point, six after it.</summary>
    private const decimal LargestNumber = 99_999_999_999_999m;

    private const int MostDecimals = 6;

    public int Line => line;

    public string Text(string column) => cells[column];

    public bool IsEmpty(string column) => cells[column].Length == 0;

    public void Report(string column, string what) => problems.Add(new(file, line, column, what));

    public string Required(string column)
    {
        if (IsEmpty(column))
        {
            Report(column, "it is empty, and must not be");
        }

        return Text(column);
    }

    /// <summary>A new code: lower case, digits and hyphens.</summary>
    public string NewCode(string column)
    {
        var code = Required(column);
        if (code.Length > Lengths.Code || code.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
        {
            Report(column, $"'{code}' is not a code; expected at most {Lengths.Code} of a–z, 0–9 and hyphens");
        }

        return code;
    }

    /// <summary>A code that another file must define.</summary>
    public string Known(string column, IReadOnlySet<string> codes, string definedIn)
    {
        var code = Required(column);
        if (code.Length > 0 && !codes.Contains(code))
        {
            Report(column, $"'{code}' is not in {definedIn}; add it there or correct it here");
        }

        return code;
    }

    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(Text(column), out var value))
        {
            return value;
        }

        Report(column, $"'{Text(column)}' is not one of {string.Join(", ", words.Keys.Select(word => word.Length == 0 ? "(empty)" : word))}");
        return default;
    }

    /// <summary>A number with a point and without grouping; null when the cell is empty or wrong.</summary>
    public decimal? Number(string column)
    {
        if (IsEmpty(column))
        {
            return null;
        }

        if (!decimal.TryParse(Text(column), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            Report(column, $"'{Text(column)}' is not a number; expected digits with at most a leading minus and a point, for example 124700 or 33.4");
            return null;
        }

        if (Math.Abs(number) > LargestNumber || decimal.Round(number, MostDecimals) != number)
        {
            Report(column, $"'{Text(column)}' cannot be kept exactly; expected at most 14 digits before the point and {MostDecimals} after it");
            return null;
        }

        return number;
    }

    /// <summary>A date, a month, a year or empty, as a source shows it.</summary>
    public string LooseDate(string column)
    {
        var text = Text(column);
        if (text.Length > 0 && !IsDate(text))
        {
            Report(column, $"'{text}' is not a date; expected YYYY-MM-DD, YYYY-MM, YYYY or nothing");
            return "";
        }

        return text;
    }

    public string FullDate(string column)
    {
        var text = Required(column);
        if (text.Length > 0 && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report(column, $"'{text}' is not a date; expected YYYY-MM-DD");
        }

        return text;
    }

    private static bool IsDate(string text)
    {
        try
        {
            ReleaseTime.LastDayOf(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
