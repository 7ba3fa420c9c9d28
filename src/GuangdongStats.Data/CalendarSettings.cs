using Microsoft.Extensions.Configuration;

namespace GuangdongStats.Data;

/// <summary>How the office counts due days.</summary>
/// <param name="WeekendsMove">A due day on a Saturday or a Sunday moves to the Monday after it; else it stays and is only said.</param>
public sealed record CalendarSettings(bool WeekendsMove)
{
    public const string WeekendsSetting = "Calendar:WeekendsMoveToMonday";

    public static CalendarSettings Default { get; } = new(WeekendsMove: false);

    /// <exception cref="StatsDbStartException">A setting has a value that is not understood.</exception>
    public static CalendarSettings From(IConfiguration configuration) => configuration[WeekendsSetting] switch
    {
        null or "" => Default,
        var word when bool.TryParse(word, out var moves) => new(moves),
        var word => throw new StatsDbStartException($"The setting Calendar__WeekendsMoveToMonday is '{word}'; it may be true or false."),
    };
}
