namespace GuangdongStats.Web.Serving;

/// <summary>The connection of an open work page, as the server sees it: one long request at an address of its own.</summary>
public static class Circuits
{
    public const string Path = "/_blazor";

    public static bool IsCircuit(this HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
