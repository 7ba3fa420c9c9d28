namespace GuangdongStats.Core.Observations;

/// <summary>Where an entered figure was read: a document, an address, a page; all three may be empty when it is the department's own statistics.</summary>
/// <param name="Url">An http or https address.</param>
/// <param name="Page">As a person would say it: <c>第3页表2</c>.</param>
public sealed record Document(string Title, string Url, string Page)
{
    public static Document OwnStatistics { get; } = new("", "", "");

    public bool IsOwnStatistics => Title.Length == 0 && Url.Length == 0;
}
