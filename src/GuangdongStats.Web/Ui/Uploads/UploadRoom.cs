using GuangdongStats.Excel.Uploads;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>
/// Where uploaded files are taken in, one a person at a time, and then read, two in all at a time: a file that is slow to arrive holds no place, so that nobody's
/// upload stops another's work. A clerk's file is kept in memory until it is read, never on a disk: nothing is left of it, not even after a crash. A visitor's form lies in a temporary file of the server until
/// its request ends, so that many who wait do not fill the memory.
/// </summary>
public sealed class UploadRoom(IOptions<UploadLimits> options)
{
    public const int AtOnce = 2;

    private readonly HashSet<string> busy = [], arriving = [];
    private readonly Lock door = new();
    private int visitors;
    private TaskCompletionSource someoneLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UploadLimits Limits => options.Value;

    /// <summary>Takes a file in, which needs no turn: it may be slow to arrive. A person's next file waits until the one before is done with.</summary>
    /// <param name="person">Who uploads: an account, or an address.</param>
    /// <param name="size">As the browser says: one that says too much is not taken in.</param>
    /// <param name="open">Opens the file; at most so many bytes of it are wanted.</param>
    /// <param name="received">Told of the bytes that have come.</param>
    public async Task<ArrivedFile> Receive(string person, long size, Func<long, Stream> open, Action<long> received, CancellationToken cancellation)
    {
        await Until(() => arriving.Add(person), () => { }, cancellation);
        var file = new ArrivedFile(() => Leave(() => arriving.Remove(person)));
        try
        {
            if (size <= Limits.FileBytes)
            {
                await using var content = open(Limits.FileBytes);
                var buffer = new byte[64 * 1024];
                int count;
                while ((count = await content.ReadAsync(buffer, cancellation)) > 0 && file.Content.Length <= Limits.FileBytes)
                {
                    file.Content.Write(buffer, 0, count);
                    received(file.Content.Length);
                }
            }

            file.IsTooLarge = size > Limits.FileBytes || file.Content.Length > Limits.FileBytes;
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Waits for one's turn to have a file read.</summary>
    /// <param name="person">Who uploads: an account, or an address.</param>
    /// <param name="waiting">Called when it is not one's turn yet.</param>
    /// <param name="isVisitor">Nobody who signed in: visitors have one place among them, so that they never keep the office from its work.</param>
    /// <returns>The turn; disposing of it lets the next one in.</returns>
    public async Task<IDisposable> Enter(string person, Action waiting, CancellationToken cancellation, bool isVisitor = false)
    {
        await Until(
            () =>
            {
                var isFree = busy.Count < AtOnce && !(isVisitor && visitors > 0) && busy.Add(person);
                visitors += isFree && isVisitor ? 1 : 0;
                return isFree;
            },
            waiting,
            cancellation);
        return new Turn(() => Leave(() =>
        {
            busy.Remove(person);
            visitors -= isVisitor ? 1 : 0;
        }));
    }

    /// <summary>Reads a file, off the thread of the circuit.</summary>
    public Task<UploadOutcome> Read(ArrivedFile file, CancellationToken cancellation) => file.IsTooLarge
        ? Task.FromResult<UploadOutcome>(new UploadOutcome.Refused(new(UploadRefusal.TooLarge)))
        : Task.Run(() => SafeXlsx.Read(file.Content, Limits, cancellation), cancellation);

    /// <param name="tryEnter">Called behind the door, each time that somebody has left.</param>
    private async Task Until(Func<bool> tryEnter, Action waiting, CancellationToken cancellation)
    {
        for (var told = false; ; told = true)
        {
            Task left;
            lock (door)
            {
                if (tryEnter())
                {
                    return;
                }

                left = someoneLeft.Task;
            }

            if (!told)
            {
                waiting();
            }

            await left.WaitAsync(cancellation);
        }
    }

    private void Leave(Action leave)
    {
        TaskCompletionSource left;
        lock (door)
        {
            leave();
            (left, someoneLeft) = (someoneLeft, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        left.SetResult();
    }

    private sealed class Turn(Action leave) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (!isOver)
            {
                isOver = true;
                leave();
            }
        }
    }
}
