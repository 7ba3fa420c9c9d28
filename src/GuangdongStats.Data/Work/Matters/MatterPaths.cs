using GuangdongStats.Core.Matters;

namespace GuangdongStats.Data.Work.Matters;

/// <summary>The work pages of matters, without the language's prefix.</summary>
public static class MatterPaths
{
    /// <summary>Where it is entered.</summary>
    public static string Edit(MatterKey key) => key.Kind switch
    {
        MatterKind.Bulletin => $"/work/bulletins/{key.Code}",
        _ => $"/work/registers/{key}",
    };

    /// <param name="submission">Of the <see cref="Rows.SubmittedMatterRow"/>.</param>
    public static string Review(long submission) => $"/work/review/matters/{submission}";
}
