namespace GuangdongStats.Web.Reports;

/// <summary>The name under which a workbook is saved.</summary>
public static class WorkbookFile
{
    /// <summary>In characters: paths of Windows are short.</summary>
    private const int Longest = 120;

    /// <summary>As people would write it, without what file systems refuse.</summary>
    public static string Name(string title)
    {
        var name = string.Concat(title.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '-' : c)).Trim(' ', '.');
        return (name.Length > Longest ? name[..Longest] : name) + ".xlsx";
    }
}
