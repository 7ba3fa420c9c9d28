namespace GuangdongStats.Data;

/// <summary>The database cannot be used. The message names the file or server, what is wrong and what to do; it is meant for the operator.</summary>
public sealed class StatsDbStartException : Exception
{
    public StatsDbStartException(string message)
        : base(message)
    {
    }

    public StatsDbStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
