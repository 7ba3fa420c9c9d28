using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Releases;

/// <summary>The publisher of this site. All its releases are one line of vintages: one source, whatever document a figure was read in.</summary>
public static class Department
{
    public static Source Source { get; } = new(
        "department", "广东省工业和信息化厅数据发布", "广东省工业和信息化厅", "", "", "zh", SourceKind.OwnRelease, Confidence.Normal, "");
}
