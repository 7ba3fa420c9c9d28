using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GuangdongStats.Data.Converters;

/// <summary>Moments are UTC in and UTC out: SQLite would give them back without a kind.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => Checked(moment),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    /// <summary>No moment at all passes: EF Core converts it to know which value stands for none. Not private: the compiled models call it.</summary>
    internal static DateTime Checked(DateTime moment) => moment.Kind == DateTimeKind.Utc || moment == default
        ? moment
        : throw new ArgumentException($"{moment:O} is not UTC; only UTC is stored and asked for.", nameof(moment));
}
