namespace GuangdongStats.Core.Catalogue;

/// <summary>A name in both languages. Where a source gave only one, that one stands for both.</summary>
public readonly record struct LocalizedName(string Chinese, string English)
{
    public string In(Language language) => language == Language.Chinese
        ? string.IsNullOrEmpty(Chinese) ? English : Chinese
        : string.IsNullOrEmpty(English) ? Chinese : English;

    public bool IsEmpty => string.IsNullOrEmpty(Chinese) && string.IsNullOrEmpty(English);

    public override string ToString() => $"{Chinese} / {English}";
}
