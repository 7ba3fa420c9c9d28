namespace GuangdongStats.Core.Catalogue;

/// <summary>A place with its GB/T 2260 code: <c>440100</c> Guangzhou; <c>000000</c> stands for the nation.</summary>
public sealed record Region(string Code, LocalizedName Name, RegionLevel Level, string? ParentCode)
{
    public const string NationCode = "000000", GuangdongCode = "440000";

    public bool IsNation => Code == NationCode;
}
