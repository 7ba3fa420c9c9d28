using System.Globalization;

namespace GuangdongStats.Excel.Uploads;

/// <summary>The number formats of an uploaded workbook: of its fonts, fills and borders nothing is read.</summary>
internal static class NumberFormats
{
    public const string General = "General";

    private const int LongestCode = 255, MostCodes = 2_000, MostStyles = 64_000;

    /// <summary>Formats that a workbook names by number only (ECMA-376 part 1, 18.8.30, and those of Chinese Excel for dates).</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m-d-yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [34] = "h\"时\"mm\"分\"",
        [35] = "h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "m\"月\"d\"日\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    /// <summary>The code of each style that cells refer to by number; at least one.</summary>
    public static IReadOnlyList<string> Read(PartReader reader)
    {
        var (codes, styles, inStyles) = (new Dictionary<int, string>(BuiltIn), new List<string>(), false);
        while (reader.Next())
        {
            if (reader.Name == "cellXfs")
            {
                inStyles = reader.IsStart && !reader.IsEmpty;
            }
            else if (reader.StartsWith("numFmt") && codes.Count < MostCodes && Id(reader) is { } id
                && reader.Attribute("formatCode") is { Length: > 0 and <= LongestCode } code)
            {
                codes[id] = code;
            }
            else if (inStyles && reader.StartsWith("xf"))
            {
                styles.Add(Id(reader) is { } named ? codes.GetValueOrDefault(named, General) : General);
                if (styles.Count > MostStyles)
                {
                    throw new UploadRefusedException(UploadRefusal.Malformed, reader.Part);
                }
            }
        }

        return styles.Count > 0 ? styles : [General];
    }

    /// <summary>A code that shows a date or a time: y, m, d, h or s outside of quotes and brackets.</summary>
    public static bool ShowsDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '\\' or '_' or '*' when !quoted:
                    at++;
                    break;
                case '[' when !quoted:
                    bracketed = !IsElapsed(code, at + 1);
                    break;
                case ']':
                    bracketed = false;
                    break;
                case 'y' or 'm' or 'd' or 'h' or 's' or 'Y' or 'M' or 'D' or 'H' or 'S' when !quoted && !bracketed:
                    return true;
            }
        }

        return false;
    }

    /// <summary>[h], [mm]: time that passed, not a colour or a culture.</summary>
    private static bool IsElapsed(string code, int at)
    {
        var end = code.IndexOf(']', at);
        return end > at && code[at..end].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
    }

    private static int? Id(PartReader reader) =>
        int.TryParse(reader.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
