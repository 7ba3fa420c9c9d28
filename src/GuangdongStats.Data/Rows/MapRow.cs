namespace GuangdongStats.Data.Rows;

/// <summary>A map of the cities that was approved for publication and uploaded. The one that was uploaded last is shown, unless it was taken away.</summary>
public sealed class MapRow : IVersioned
{
    public int Id { get; init; }

    /// <summary>审图号, as it must be printed under the map.</summary>
    public required string ApprovalNumber { get; init; }

    public required string FileName { get; init; }

    /// <summary>Each city's code with the path that draws it, as JSON: what was read of the file, nothing else of it is kept.</summary>
    public required string Json { get; init; }

    public required DateTime UploadedAt { get; init; }

    /// <summary>Account id.</summary>
    public required string UploadedBy { get; init; }

    public required string UploadedByName { get; init; }

    /// <summary>Null while it is in use.</summary>
    public DateTime? RemovedAt { get; set; }

    public long Version { get; set; }
}
