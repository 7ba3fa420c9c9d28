namespace GuangdongStats.Web.Reports;

/// <param name="Name">With its extension.</param>
/// <param name="Rows">How many there will be; 0 when it is written as a whole.</param>
/// <param name="Write">Told of the rows that were written, now and then.</param>
public sealed record FileToWrite(string Name, string ContentType, int Rows, Func<Stream, Action<int>, CancellationToken, Task> Write);
