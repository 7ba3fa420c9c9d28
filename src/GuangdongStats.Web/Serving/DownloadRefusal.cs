using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GuangdongStats.Web.Serving;

/// <summary>Instead of a file: one line that says what is wrong, as text, because whoever asked for a file shows no page.</summary>
public static class DownloadRefusal
{
    public static ContentHttpResult Of(int status, string message) => TypedResults.Text(message + "\n", "text/plain; charset=utf-8", Encoding.UTF8, status);
}
