using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GuangdongStats.Data.Converters;

/// <summary>A period as its one sortable number, so that a range of periods is a range of an index on both engines.</summary>
public sealed class PeriodConverter() : ValueConverter<Period, int>(period => period.SortKey, key => Period.FromSortKey(key));
