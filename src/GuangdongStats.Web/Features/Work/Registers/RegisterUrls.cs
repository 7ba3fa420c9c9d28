using GuangdongStats.Core.Matters;
using GuangdongStats.Core.Registers.Entries;
using GuangdongStats.Data.Work.Matters;

namespace GuangdongStats.Web.Features.Work.Registers;

/// <summary>The addresses of this feature, relative to the language's base.</summary>
public static class RegisterUrls
{
    public static string List(MatterKind kind) => $"work/registers?register={CodeOf(kind)}";

    public static string Entry(MatterKey key) => MatterPaths.Edit(key).TrimStart('/');

    public static string Template(MatterKind kind) => $"work/registers/template.xlsx?register={CodeOf(kind)}";

    public static string CodeOf(MatterKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Null: no register is called so.</summary>
    public static MatterKind? KindOf(string? code) => RegisterLayout.All.Where(layout => CodeOf(layout.Kind) == code).Select(layout => (MatterKind?)layout.Kind).FirstOrDefault();
}
