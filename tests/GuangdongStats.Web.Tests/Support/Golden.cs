using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>
/// Texts that are kept beside the tests, <c>Golden/…expected.txt</c>, so that a change is read before it is accepted: a difference writes <c>…actual.txt</c>
/// beside it, and <c>UPDATE_GOLDEN=1</c> takes what there is now.
/// </summary>
internal static class Golden
{
    /// <param name="folder">Of the test, within this project.</param>
    public static void Matches(string folder, string name, string actual)
    {
        var path = Path.Combine(Project(), folder, "Golden", name);
        var (expected, written) = ($"{path}.expected.txt", $"{path}.actual.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(expected, actual);
            File.Delete(written);
            return;
        }

        var known = File.Exists(expected) ? File.ReadAllText(expected) : "";
        if (known == actual)
        {
            File.Delete(written);
            return;
        }

        File.WriteAllText(written, actual);
        var (before, after) = (known.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{name} differs from line {line + 1} on.\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}\nRead {written} and run again with UPDATE_GOLDEN=1 to accept it.");
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GuangdongStats.Web.Tests.csproj")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from within the repository.");
        }

        return folder.FullName;
    }
}
