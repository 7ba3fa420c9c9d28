namespace GuangdongStats.Data;

/// <summary>The setting <c>Database:Engine</c>.</summary>
public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}
