namespace GuangdongStats.Data.Rows;

/// <summary>A key that protects cookies and form tokens, shared by all processes on this database and kept over restarts.</summary>
public sealed class KeyRow
{
    public int Id { get; init; }

    /// <summary>The name that the framework gives the key.</summary>
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
