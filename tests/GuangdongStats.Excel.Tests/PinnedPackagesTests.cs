using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ClosedXML.Excel;
using GuangdongStats.Excel.ForeignSheets;
using GuangdongStats.Excel.Reports;
using GuangdongStats.Excel.Uploads;
using Xunit;

namespace GuangdongStats.Excel.Tests;

/// <summary>ClosedXML was compiled against older packages than the pinned ones; a bump that looks harmless can take away what it calls.</summary>
public class PinnedPackagesTests
{
    [Fact]
    public void All_that_closedxml_calls_is_still_there_but_the_one_method_that_cell_text_replaces()
    {
        using var file = new PEReader(File.OpenRead(typeof(XLWorkbook).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var anything = Enumerable.Repeat(typeof(object), 8).ToArray(); // stands for the type arguments, which a reference leaves open

        var missing = new List<string>();
        foreach (var reference in metadata.MemberReferences)
        {
            try
            {
                typeof(XLWorkbook).Module.ResolveMember(MetadataTokens.GetToken(reference), anything, anything);
            }
            catch (MissingMemberException e)
            {
                missing.Add(e.Message);
            }
            catch (TypeLoadException e) when (e.Message.Contains("violates the constraint", StringComparison.Ordinal))
            {
                // `object` is not what this type argument must be: the member was found.
            }
        }

        Assert.True(metadata.MemberReferences.Count > 4000);
        Assert.Contains("ExcelNumberFormat.NumberFormat.Format", Assert.Single(missing), StringComparison.Ordinal);
    }

    /// <summary>Calls that throw off Windows, swallow exceptions, guess types, or evaluate formulas that somebody else wrote.</summary>
    [Fact]
    public void Nothing_here_calls_what_fails_or_guesses()
    {
        string[] banned = ["AdjustToContents", "AddPicture", "GetFormattedString", "RecalculateAllFormulas", "get_Value", "set_Value", "get_RichText", "Evaluate"];
        using var file = new PEReader(File.OpenRead(typeof(ReportWorkbook).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var calls = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Where(call => metadata.GetString(call.Type.Namespace).StartsWith("ClosedXML", StringComparison.Ordinal))
            .Select(call => $"{metadata.GetString(call.Type.Name)}.{call.Name}").ToList();
        Assert.Contains("IXLCell.SetValue", calls);
        Assert.DoesNotContain(calls, call => banned.Contains(call[(call.LastIndexOf('.') + 1)..]));
    }

    /// <summary>What is uploaded never reaches ClosedXML, whose reader hangs on 2 KB: no type that reads uploads names it.</summary>
    [Fact]
    public void Nothing_that_reads_uploads_knows_closedxml()
    {
        var rooms = new[] { typeof(SafeXlsx).Namespace, typeof(ForeignSheet).Namespace };
        var sources = Path.Combine(Root(), "src", "GuangdongStats.Excel");
        Assert.DoesNotContain(
            rooms.SelectMany(room => Directory.GetFiles(Path.Combine(sources, room!.Split('.')[^1]), "*.cs")),
            source => File.ReadAllText(source).Contains("using ClosedXML", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Directory.GetFiles(sources, "*.cs", SearchOption.AllDirectories),
            source => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(source), @"new XLWorkbook\([^)]")); // nor is any other file loaded
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GuangdongStats.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
