using GuangdongStats.Core.Claims;

namespace GuangdongStats.Web.Ui;

public static class Verdicts
{
    /// <summary>In addresses: confirmed, not-evaluated.</summary>
    public static string CodeOf(Verdict verdict) => verdict == Verdict.NotEvaluated ? "not-evaluated" : verdict.ToString().ToLowerInvariant();

    /// <summary>The sign beside a verdict's words.</summary>
    public static string SignOf(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "✓",
        Verdict.Refuted => "✗",
        Verdict.Open => "?",
        _ => "–",
    };

    /// <summary>The class of the chip that bears a verdict.</summary>
    public static string ClassOf(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "chip-ok",
        Verdict.Refuted => "chip-no",
        _ => "chip-open",
    };
}
