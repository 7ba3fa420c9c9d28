using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace GuangdongStats.Benchmarks.Load;

/// <summary>What a browser fetches for a page: bodies as they travel (brotli) and headers.</summary>
/// <param name="Next">For another page of the site after this one: what a browser may keep is not asked again.</param>
internal readonly partial record struct PageWeight((long Bytes, int Requests) First, (long Bytes, int Requests) Next)
{
    public static async Task<PageWeight> Of(HttpClient client, string path)
    {
        var (bytes, _, html) = await Fetch(client, path);
        var (first, next) = ((bytes, Requests: 1), (bytes, Requests: 1));
        foreach (var file in Files().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).Distinct())
        {
            var (size, kept, _) = await Fetch(client, file);
            first = (first.bytes + size, first.Requests + 1);
            next = kept ? next : (next.bytes + size, next.Requests + 1);
        }

        return new(first, next);
    }

    private static async Task<(long Bytes, bool Kept, string Text)> Fetch(HttpClient client, string path)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        using var answer = await client.SendAsync(question);
        answer.EnsureSuccessStatusCode();
        var body = await answer.Content.ReadAsByteArrayAsync();
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Sum(h => h.Value.Sum(v => h.Key.Length + 2 + Encoding.UTF8.GetByteCount(v) + 2));
        var text = answer.Content.Headers.ContentEncoding.Contains("br") ? Decompressed(body) : Encoding.UTF8.GetString(body);
        return (body.Length + headers + "HTTP/1.1 200 OK\r\n\r\n".Length, answer.Headers.CacheControl?.MaxAge > TimeSpan.FromMinutes(1), text);
    }

    private static string Decompressed(byte[] body)
    {
        using var text = new StreamReader(new System.IO.Compression.BrotliStream(new MemoryStream(body), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    [GeneratedRegex("""<(?:link\b(?=[^>]*?\brel="(?:stylesheet|icon|manifest|preload|modulepreload)")[^>]*?\bhref|script\b[^>]*?\bsrc|img\b[^>]*?\bsrc)="(?<to>[^"]+)""")]
    private static partial Regex Files();
}
