namespace GuangdongStats.Data.Rows;

/// <summary>A row that two people may change at once: the second is told. <see cref="StatsDb"/> raises the version with every change.</summary>
public interface IVersioned
{
    long Version { get; set; }
}
