namespace GuangdongStats.Web.Features.Explore;

/// <param name="Rows">How many there will be.</param>
/// <param name="Write">Told of the rows that were written, now and then.</param>
public sealed record FileToWrite(string Name, int Rows, Func<Stream, Action<int>, CancellationToken, Task> Write);
