using Microsoft.AspNetCore.Diagnostics;

namespace GuangdongStats.Web.Serving;

/// <summary>Records a failed page under the reference that its reader was shown, with the path and nothing of the reader.</summary>
public sealed partial class FailureLog(ILogger<FailureLog> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Failed(httpContext.TraceIdentifier, httpContext.Request.PathBase + httpContext.Request.Path, exception);
        return ValueTask.FromResult(false); // the error page answers
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Page {Path} failed; its reader was shown the reference {Reference}.")]
    private partial void Failed(string reference, string path, Exception exception);
}
