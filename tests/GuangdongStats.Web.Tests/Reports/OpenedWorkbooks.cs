using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using GuangdongStats.Web.Tests.Support;
using Xunit;

namespace GuangdongStats.Web.Tests.Reports;

/// <summary>Every workbook of the site, drawn and recalculated by LibreOffice and read by openpyxl; once for all tests, because each program takes seconds to start.</summary>
public sealed class OpenedWorkbooks(ReadingSite site, WorkingSite working) : IAsyncLifetime
{
    /// <summary>The one whose published numbers were doubled before it was recalculated: shows that something was calculated at all.</summary>
    public const string Doubled = "doubled";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly string folder = Directory.CreateTempSubdirectory("gdstats-opened-").FullName;

    private JsonDocument types = null!;

    public async ValueTask InitializeAsync()
    {
        SpreadsheetPrograms.Require();
        foreach (var part in new[] { "written", "drawn", "emptied", "recalculated" })
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        foreach (var (file, address) in EveryWorkbook.Addresses)
        {
            var bytes = await EveryWorkbook.Read(address, site, working);
            await File.WriteAllBytesAsync(Written(file), bytes);
            if (EveryWorkbook.HasFormulas(file))
            {
                await Empty(bytes, In("emptied", file), double.NaN);
            }
        }

        await Empty(await File.ReadAllBytesAsync(Written("indicator-zh-CN")), In("emptied", Doubled), 2);
        var written = Directory.GetFiles(Path.Combine(folder, "written"));
        await SpreadsheetPrograms.Convert(Path.Combine(folder, "drawn"), "pdf", written);
        await SpreadsheetPrograms.Convert(Path.Combine(folder, "recalculated"), "xlsx", Directory.GetFiles(Path.Combine(folder, "emptied")));
        types = JsonDocument.Parse(await SpreadsheetPrograms.Python(TypesOfCells, written));
    }

    public ValueTask DisposeAsync()
    {
        types?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public string Written(string file) => In("written", file);

    /// <summary>Saved by LibreOffice from a copy without any stored result.</summary>
    public string Recalculated(string file) => In("recalculated", file);

    public Task<string> Drawn(string file) => SpreadsheetPrograms.TextOf(Path.Combine(folder, "drawn", file + ".pdf"));

    /// <summary>By sheet: the heads of row 1, and what kinds of values openpyxl finds below each.</summary>
    public JsonElement Types(string file) => types.RootElement.GetProperty(file);

    private string In(string part, string file) => Path.Combine(folder, part, file + ".xlsx");

    /// <summary>Takes the stored result out of every formula cell, and multiplies the other numbers.</summary>
    private static async Task Empty(byte[] workbook, string path, double factor)
    {
        await using var file = File.Create(path);
        await file.WriteAsync(workbook);
        using var package = new ZipArchive(file, ZipArchiveMode.Update);
        foreach (var entry in package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList())
        {
            XDocument sheet;
            await using (var read = await entry.OpenAsync())
            {
                sheet = await XDocument.LoadAsync(read, LoadOptions.PreserveWhitespace, TestContext.Current.CancellationToken);
            }

            foreach (var cell in sheet.Descendants(Main + "c"))
            {
                if (cell.Element(Main + "f") is not null)
                {
                    cell.Element(Main + "v")?.Remove();
                    cell.Attribute("t")?.Remove();
                }
                else if (!double.IsNaN(factor) && cell.Attribute("t") is null or { Value: "n" } && cell.Element(Main + "v") is { } value)
                {
                    value.Value = (double.Parse(value.Value, System.Globalization.CultureInfo.InvariantCulture) * factor).ToString("R", System.Globalization.CultureInfo.InvariantCulture);
                }
            }

            await using var write = await entry.OpenAsync();
            write.SetLength(0);
            await sheet.SaveAsync(write, SaveOptions.DisableFormatting, TestContext.Current.CancellationToken);
        }
    }

    private const string TypesOfCells = """
        import json, os, sys, openpyxl
        found = {}
        for path in sys.argv[1:]:
            values, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
            sheets = {}
            for sheet in values.worksheets:
                columns = []
                for column in sheet.iter_cols(min_row=1):
                    kinds, texts = set(), []
                    for cell in column[1:]:
                        formula = formulas[sheet.title][cell.coordinate].value
                        is_formula = isinstance(formula, str) and formula.startswith('=')
                        kind = 'none' if cell.value is None or cell.value == '' else type(cell.value).__name__
                        kinds.add(('formula ' if is_formula else '') + kind)
                        if kind == 'str' and len(texts) < 3: texts.append(cell.value)
                    columns.append({'head': column[0].value, 'kinds': sorted(kinds), 'texts': texts})
                sheets[sheet.title] = columns
            found[os.path.splitext(os.path.basename(path))[0]] = sheets
        print(json.dumps(found))
        """;
}
