using System.Text;
using GuangdongStats.Data.Seeding;

namespace GuangdongStats.Data.Tests.Support;

/// <summary>A folder with a copy of the published figures, in which a test changes a line.</summary>
public sealed class ReferenceFolder : IDisposable
{
    public ReferenceFolder()
    {
        foreach (var (name, bytes) in ReferenceFiles.From(null).Bytes)
        {
            File.WriteAllBytes(Path.Combine(Place, name), bytes);
        }
    }

    public string Place { get; } = Directory.CreateTempSubdirectory("gdstats-reference-").FullName;

    /// <summary>Appends a line.</summary>
    /// <returns>Its number.</returns>
    public int Append(string file, string line)
    {
        var text = Text(file);
        Write(file, text + (text.EndsWith('\n') ? "" : "\n") + line + "\n");
        return Text(file).Split('\n').Length - 1;
    }

    public void Replace(string file, string old, string with)
    {
        var text = Text(file);
        if (!text.Contains(old, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{file} does not hold '{old}'.", nameof(old));
        }

        Write(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    public string Text(string file) => File.ReadAllText(Path.Combine(Place, file));

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Place, file), text, new UTF8Encoding(false));

    public void Delete(string file) => File.Delete(Path.Combine(Place, file));

    public void Dispose() => Directory.Delete(Place, recursive: true);
}
