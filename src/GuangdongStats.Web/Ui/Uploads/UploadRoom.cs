using GuangdongStats.Excel.Uploads;
using Microsoft.Extensions.Options;

namespace GuangdongStats.Web.Ui.Uploads;

/// <summary>
/// Where uploaded files are read: one a person and two in all at a time, so that nobody's upload stops another's work. A clerk's file is kept
/// in memory while it is read, never on a disk: nothing is left of it, not even after a crash. A visitor's form lies in a temporary file of the server until
/// its request ends, so that many who wait do not fill the memory.
/// </summary>
public sealed class UploadRoom(IOptions<UploadLimits> options)
{
    public const int AtOnce = 2;

    private readonly HashSet<string> busy = [];
    private readonly Lock door = new();
    private int visitors;
    private TaskCompletionSource someoneLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UploadLimits Limits => options.Value;

    /// <summary>Waits for one's turn.</summary>
    /// <param name="person">Who uploads: an account, or an address.</param>
    /// <param name="waiting">Called when it is not one's turn yet.</param>
    /// <param name="isVisitor">Nobody who signed in: visitors have one place among them, so that they never keep the office from its work.</param>
    /// <returns>The turn; disposing of it lets the next one in.</returns>
    public async Task<IDisposable> Enter(string person, Action waiting, CancellationToken cancellation, bool isVisitor = false)
    {
        for (var told = false; ; told = true)
        {
            Task left;
            lock (door)
            {
                if (busy.Count < AtOnce && !(isVisitor && visitors > 0) && busy.Add(person))
                {
                    visitors += isVisitor ? 1 : 0;
                    return new Turn(this, person, isVisitor);
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

    /// <summary>Takes a file in and reads it, off the thread of the circuit.</summary>
    /// <param name="size">As the browser says: one that says too much is not taken in.</param>
    /// <param name="open">Opens the file; at most so many bytes of it are wanted.</param>
    /// <param name="received">Told of the bytes that have come.</param>
    public async Task<UploadOutcome> Read(long size, Func<long, Stream> open, Action<long> received, CancellationToken cancellation)
    {
        if (size > Limits.FileBytes)
        {
            return new UploadOutcome.Refused(new(UploadRefusal.TooLarge));
        }

        using var file = new MemoryStream((int)Math.Max(0, size));
        await using (var content = open(Limits.FileBytes))
        {
            var buffer = new byte[64 * 1024];
            int count;
            while ((count = await content.ReadAsync(buffer, cancellation)) > 0 && file.Length <= Limits.FileBytes)
            {
                file.Write(buffer, 0, count);
                received(file.Length);
            }
        }

        return await Task.Run(() => SafeXlsx.Read(file, Limits, cancellation), cancellation);
    }

    private void Leave(string person, bool isVisitor)
    {
        TaskCompletionSource left;
        lock (door)
        {
            busy.Remove(person);
            visitors -= isVisitor ? 1 : 0;
            (left, someoneLeft) = (someoneLeft, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        left.SetResult();
    }

    private sealed class Turn(UploadRoom room, string person, bool isVisitor) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (!isOver)
            {
                isOver = true;
                room.Leave(person, isVisitor);
            }
        }
    }
}
