namespace GuangdongStats.Core.Bulletins;

/// <summary>Something to be said, before it is said in a language: <see cref="ChineseText"/> and <see cref="EnglishText"/> say it.</summary>
public abstract record Statement
{
    private protected Statement()
    {
    }
}
