namespace GuangdongStats.Core.Catalogue;

/// <summary>The two languages everything is told in; Chinese is the first.</summary>
public enum Language
{
    Chinese,
    English,
}
