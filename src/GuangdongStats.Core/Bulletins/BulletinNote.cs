namespace GuangdongStats.Core.Bulletins;

/// <summary>The notes (注) that a bulletin is followed by; each stands only where the text uses what it explains.</summary>
public enum BulletinNote
{
    /// <summary>Output of industrial enterprises above designated size; growth on a comparable basis (R2).</summary>
    Scope = 1,

    /// <summary>January is not collected; January–February is one period (R1).</summary>
    JanuaryToFebruary,

    /// <summary>"Over", "nearly", "about" repeat the source (R14).</summary>
    Bounds,

    /// <summary>A share without "published" is computed from the published levels (R5, R7).</summary>
    ComputedShare,

    /// <summary>Published growth and the levels point in different directions (R2).</summary>
    SignConflict,

    /// <summary>The nation's published growth and its levels do (R2).</summary>
    NationSignConflict,

    /// <summary>A figure of low confidence exists and was left out.</summary>
    LowConfidence,

    /// <summary>The streak counts full years (R15).</summary>
    FullYears,
}
