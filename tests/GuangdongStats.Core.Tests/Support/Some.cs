using GuangdongStats.Core.Catalogue;

namespace GuangdongStats.Core.Tests.Support;

/// <summary>Values for tests that are about something else.</summary>
internal static class Some
{
    public static Unit Sets { get; } = new("sets", new("套", "sets"));

    public static Unit Yuan { get; } = new("yuan", new("元", "yuan"));

    public static Unit Parks { get; } = new("parks", new("个", "parks"));

    public static Unit Exaflops { get; } = new("EFLOPS", new("EFLOPS", "EFLOPS"));

    public static Unit IndexPoints { get; } = new("points", new("点", "points"));

    public static Unit Enterprises { get; } = new("enterprises", new("家", "enterprises"));

    public static Unit UnitOf(string code) =>
        new[] { Sets, Yuan, Parks, Exaflops, IndexPoints, Enterprises, Unit.Percent }.Single(unit => unit.Code == code);
}
