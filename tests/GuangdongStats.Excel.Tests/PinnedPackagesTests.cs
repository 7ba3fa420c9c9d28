using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ClosedXML.Excel;
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
}
