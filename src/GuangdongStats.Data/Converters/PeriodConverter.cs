using GuangdongStats.Core.Periods;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace GuangdongStats.Data.Converters;

/// <summary>
/// A period as its one sortable number, so that a range of periods is a range of an index on both engines. 0 is no period: EF Core
/// converts it to know which value stands for none.
/// </summary>
public sealed class PeriodConverter() : ValueConverter<Period, int>(
    period => period.SortKey,
    key => key == 0 ? default : Period.FromSortKey(key));
