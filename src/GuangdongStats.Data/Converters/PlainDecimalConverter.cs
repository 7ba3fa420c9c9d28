using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GuangdongStats.Data.Converters;

/// <summary>
/// Numbers come back without trailing zeros, so that 124700 is written the same way whichever engine kept it: PostgreSQL
/// gives back as many decimals as the column has.
/// </summary>
public sealed class PlainDecimalConverter() : ValueConverter<decimal, decimal>(number => number, stored => Plain(stored))
{
    /// <summary>Dividing by a one of full scale leaves the shortest form of the number. Not private: the compiled models call it.</summary>
    internal static decimal Plain(decimal number) => number / 1.0000000000000000000000000000m;
}
