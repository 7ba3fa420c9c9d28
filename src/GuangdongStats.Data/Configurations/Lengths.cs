namespace GuangdongStats.Data.Configurations;

/// <summary>The longest texts that are keys, in characters; the reference reader refuses longer ones.</summary>
public static class Lengths
{
    public const int Code = 80;

    /// <summary>GB/T 2260.</summary>
    public const int RegionCode = 6;

    /// <summary><c>2025-04-09</c>.</summary>
    public const int Date = 10;

    /// <summary>An account's id: a GUID with hyphens, or the name of a duty.</summary>
    public const int Account = 36;

    public const int DisplayName = 60;

    /// <summary>An IPv6 address with a zone.</summary>
    public const int Address = 64;

    public const int Device = 300;
}
