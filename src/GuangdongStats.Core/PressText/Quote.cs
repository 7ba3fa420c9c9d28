namespace GuangdongStats.Core.PressText;

/// <summary>Words of the text, kept as evidence.</summary>
/// <param name="Start">Index of the first character.</param>
public readonly record struct Quote(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
