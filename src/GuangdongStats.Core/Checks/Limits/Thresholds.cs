namespace GuangdongStats.Core.Checks.Limits;

/// <summary>How far an indicator's figures may go before a soft check asks for an explanation. Hard checks have none.</summary>
public sealed record Thresholds
{
    public static IReadOnlyList<ThresholdRule> Rules { get; } =
    [
        new(ThresholdName.BaseGap, ThresholdUnit.Percent, 50, 1, 1000, IsWhole: false),
        new(ThresholdName.HistoryMargin, ThresholdUnit.Points, 10, 0, 1000, IsWhole: false),
        new(ThresholdName.HistoryYears, ThresholdUnit.Years, 4, 1, 30, IsWhole: true),
        new(ThresholdName.GrowthJump, ThresholdUnit.Points, 10, 0.1m, 1000, IsWhole: false),
    ];

    public static Thresholds Default { get; } = new();

    /// <inheritdoc cref="ThresholdName.BaseGap"/>
    public decimal BaseGapPercent { get; init; } = RuleOf(ThresholdName.BaseGap).Default;

    /// <inheritdoc cref="ThresholdName.HistoryMargin"/>
    public decimal HistoryMarginPoints { get; init; } = RuleOf(ThresholdName.HistoryMargin).Default;

    /// <inheritdoc cref="ThresholdName.HistoryYears"/>
    public decimal HistoryYears { get; init; } = RuleOf(ThresholdName.HistoryYears).Default;

    /// <inheritdoc cref="ThresholdName.GrowthJump"/>
    public decimal GrowthJumpPoints { get; init; } = RuleOf(ThresholdName.GrowthJump).Default;

    public static ThresholdRule RuleOf(ThresholdName name) => Rules.First(rule => rule.Name == name);

    public decimal Of(ThresholdName name) => name switch
    {
        ThresholdName.BaseGap => BaseGapPercent,
        ThresholdName.HistoryMargin => HistoryMarginPoints,
        ThresholdName.HistoryYears => HistoryYears,
        ThresholdName.GrowthJump => GrowthJumpPoints,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a threshold."),
    };

    public Thresholds With(ThresholdName name, decimal value) => name switch
    {
        ThresholdName.BaseGap => this with { BaseGapPercent = value },
        ThresholdName.HistoryMargin => this with { HistoryMarginPoints = value },
        ThresholdName.HistoryYears => this with { HistoryYears = value },
        ThresholdName.GrowthJump => this with { GrowthJumpPoints = value },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a threshold."),
    };

    /// <summary>What cannot stand, in the order of <see cref="Rules"/>; empty when all is right.</summary>
    public IReadOnlyList<ThresholdProblem> WhyInvalid() =>
    [
        .. Rules.Where(rule => Of(rule.Name) is var value && (value < rule.Least || value > rule.Most || (rule.IsWhole && value != decimal.Truncate(value))))
            .Select(rule => new ThresholdProblem(rule, Of(rule.Name))),
    ];
}
