using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Ui;

/// <summary>The class that marks a rate as a rise or a fall; the style sheet adds arrow and colour.</summary>
public static class Signs
{
    /// <summary>Null where the printed digits do not decide the sign, and for an absence.</summary>
    public static string? ClassOf(Figure rate) => rate.Interval switch
    {
        { Low: > 0 } => "rise",
        { High: < 0 } => "fall",
        _ => null,
    };
}
