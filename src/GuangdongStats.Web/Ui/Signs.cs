using GuangdongStats.Core.Observations;

namespace GuangdongStats.Web.Ui;

/// <summary>The class that marks a rate as a rise or a fall; the style sheet adds arrow and colour.</summary>
public static class Signs
{
    public static string? ClassOf(Figure rate) => !rate.HasNumber ? null : rate.Value switch { > 0 => "rise", < 0 => "fall", _ => null };
}
