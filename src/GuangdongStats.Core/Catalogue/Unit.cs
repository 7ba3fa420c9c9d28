namespace GuangdongStats.Core.Catalogue;

/// <summary>A base unit: code and the words beside a number in both languages (套 / sets).</summary>
public sealed record Unit(string Code, LocalizedName Name)
{
    public bool IsPercent => Code == "percent";

    public bool IsMoney => Code == "yuan";

    public static Unit Percent { get; } = new("percent", new("%", "%"));
}
