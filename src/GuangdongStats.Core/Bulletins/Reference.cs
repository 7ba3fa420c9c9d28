namespace GuangdongStats.Core.Bulletins;

/// <summary>What a stretch of a text rests on: no number and no name in a text stands without one.</summary>
public abstract record Reference
{
    private protected Reference()
    {
    }
}
