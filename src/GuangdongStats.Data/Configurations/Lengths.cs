namespace GuangdongStats.Data.Configurations;

/// <summary>The longest texts that are keys, in characters; the reference reader refuses longer ones.</summary>
public static class Lengths
{
    public const int Code = 80;

    /// <summary>GB/T 2260.</summary>
    public const int RegionCode = 6;

    /// <summary><c>2025-04-09</c>.</summary>
    public const int Date = 10;
}
