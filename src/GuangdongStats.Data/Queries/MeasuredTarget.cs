using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Registers;
using GuangdongStats.Core.Targets;

namespace GuangdongStats.Data.Queries;

/// <summary>A target of a programme and how it stands.</summary>
/// <param name="Indicator">By which it is measured; null when nobody has said so.</param>
/// <param name="Key">The series of <see cref="TargetProgress.Actual"/>; null with the indicator.</param>
public sealed record MeasuredTarget(Programme Programme, ProgrammeItem Item, TargetAmount Amount, TargetProgress Progress, Indicator? Indicator, SeriesKey? Key)
{
    /// <summary>As the programme calls it; where it is known in one language only and is measured, as the indicator is called.</summary>
    public LocalizedName Name => Indicator is not null && (Amount.Name.Chinese.Length == 0 || Amount.Name.English.Length == 0) ? Indicator.Name : Amount.Name;
}
