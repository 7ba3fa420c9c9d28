using System.Diagnostics;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>A file that this process cannot write, until it is disposed: by its mode, and for root, who may write any mode, by the immutable flag.</summary>
internal sealed class ReadOnlyFile : IDisposable
{
    private readonly string path;

    private ReadOnlyFile(string path) => this.path = path;

    /// <summary>Null where it cannot be done.</summary>
    public static ReadOnlyFile? Make(string path)
    {
        File.SetAttributes(path, FileAttributes.ReadOnly);
        if (Environment.UserName == "root")
        {
            Attribute("+i", path);
        }

        var file = new ReadOnlyFile(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    public void Dispose()
    {
        if (Environment.UserName == "root")
        {
            Attribute("-i", path);
        }

        File.SetAttributes(path, FileAttributes.Normal);
    }

    private static void Attribute(string flag, string path)
    {
        try
        {
            using var chattr = Process.Start(new ProcessStartInfo("chattr", [flag, path]) { RedirectStandardError = true })!;
            chattr.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such program: Make then finds that the file can still be written.
        }
    }
}
