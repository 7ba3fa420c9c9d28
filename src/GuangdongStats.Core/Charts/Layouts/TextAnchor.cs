namespace GuangdongStats.Core.Charts.Layouts;

/// <summary>Where a text stands at its x.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}
