using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>A mail server as far as the site talks to one, on a free port of this machine.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task accepting;

    public SmtpListener()
    {
        listener.Start();
        accepting = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The mails it took: headers and body as they came.</summary>
    public ConcurrentQueue<string> Mails { get; } = [];

    /// <summary>Mails to this address are put off with 451.</summary>
    public string? Busy { get; set; }

    /// <summary>Accepts connections and says nothing.</summary>
    public bool IsSilent { get; set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        listener.Dispose();
        end.Dispose();
    }

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(Talk(await listener.AcceptTcpClientAsync(end.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using var connection = client;
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            if (IsSilent)
            {
                await Task.Delay(Timeout.Infinite, end.Token);
            }

            await Say("220 test");
            for (var line = await reader.ReadLineAsync(end.Token); line is not null; line = await reader.ReadLineAsync(end.Token))
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "RCPT" when Busy is { } busy && line.Contains(busy, StringComparison.OrdinalIgnoreCase):
                        await Say("451 try again later");
                        break;
                    case "DATA":
                        await Say("354 go on");
                        var mail = new StringBuilder();
                        for (var text = await reader.ReadLineAsync(end.Token); text is not (null or "."); text = await reader.ReadLineAsync(end.Token))
                        {
                            mail.Append(text).Append('\n');
                        }

                        Mails.Enqueue(mail.ToString());
                        await Say("250 taken");
                        break;
                    case "QUIT":
                        await Say("221 bye");
                        return;
                    default:
                        await Say("250 ok");
                        break;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return;
        }

        async Task Say(string words) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), end.Token);
    }
}
