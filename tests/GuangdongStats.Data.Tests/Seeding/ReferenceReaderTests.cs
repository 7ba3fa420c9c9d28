using System.Text;
using GuangdongStats.Data.Seeding;
using GuangdongStats.Data.Tests.Support;
using Xunit;

namespace GuangdongStats.Data.Tests.Seeding;

public sealed class ReferenceReaderTests : IDisposable
{
    /// <summary>A row in which nothing is wrong; each case below changes one cell of it.</summary>
    private const string GoodObservation =
        "industrial-robots,440000,ytd,2025-11,290000,sets,exact,100,31.0,exact,0.1,43,exact,1,reported,newsgd-2025-05,2025-12-20,made up for this test";

    private readonly ReferenceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_files_that_come_with_the_program_have_no_problem() => Assert.Empty(ReferenceReader.Read(ReferenceFiles.From(null)).Problems);

    [Fact]
    public void The_good_row_of_these_tests_is_good()
    {
        folder.Append("observations.csv", GoodObservation);

        Assert.Empty(Read().Problems);
    }

    [Theory]
    [InlineData("indicator", "robots", "'robots' is not in indicators.csv")]
    [InlineData("indicator", "", "empty")]
    [InlineData("region", "440999", "'440999' is not in regions.csv")]
    [InlineData("span", "quarter", "'quarter' is not one of ytd, month, point")]
    [InlineData("period", "2025-13", "expected YYYY-MM")]
    [InlineData("period", "2025", "expected YYYY-MM")]
    [InlineData("period", "2025-01", "January and February are not collected alone")] // R1: the first year to date is February's
    [InlineData("value", "12.47万", "is not a number")]
    [InlineData("value", "290,000", "cells")] // a comma that is not quoted makes two cells
    [InlineData("value", "\"290,000\"", "is not a number")] // no grouping: which comma is a decimal point?
    [InlineData("value", "-5", "0 or more")]
    [InlineData("value", "1000000000000000", "cannot be kept exactly")]
    [InlineData("value", "0.1234567", "cannot be kept exactly")]
    [InlineData("value", "290050", "no multiple of 100", "precision")]
    [InlineData("unit", "yuan", "expected sets")]
    [InlineData("unit", "", "expected sets")]
    [InlineData("relation", "more than", "is not one of exact, over, at least, nearly, about, under")]
    [InlineData("relation", "", "is not one of")]
    [InlineData("relation", "over", "leave it empty", "precision")] // a bound has no precision
    [InlineData("precision", "", "needs the unit of its last printed digit")]
    [InlineData("precision", "0", "above 0")]
    [InlineData("precision", "hundred", "is not a number")]
    [InlineData("growth_percent", "31%", "is not a number")]
    [InlineData("growth_percent", "-101", "-100 or more")]
    [InlineData("growth_percent", "", "leave it empty", "growth_relation")]
    [InlineData("growth_relation", "up", "is not one of")]
    [InlineData("growth_precision", "", "needs the unit")]
    [InlineData("share_percent", "101", "0 to 100")]
    [InlineData("share_percent", "-1", "0 to 100")]
    [InlineData("share_relation", "most", "is not one of")]
    [InlineData("share_precision", "", "needs the unit")]
    [InlineData("basis", "guess", "is not one of reported, estimate, forecast")]
    [InlineData("basis", "", "is not one of")]
    [InlineData("source_id", "nobody", "'nobody' is not in sources.csv")]
    [InlineData("published", "2025-02-30", "expected YYYY-MM-DD, YYYY-MM, YYYY or nothing")]
    [InlineData("published", "20.12.2025", "expected YYYY-MM-DD")]
    public void A_bad_cell_is_reported_with_its_file_line_and_column(string column, string cell, string what, string? reportedAt = null)
    {
        var header = folder.Text("observations.csv").Split('\n')[0].Split(',');
        var cells = GoodObservation.Split(',');
        cells[Array.IndexOf(header, column)] = cell;
        var line = folder.Append("observations.csv", string.Join(',', cells));

        var reading = Read();

        Assert.Null(reading.Figures);
        var problem = reading.Problems[0];
        Assert.Equal(("observations.csv", line), (problem.File, problem.Line));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        if (cells.Length == header.Length && !(cell.Contains(',', StringComparison.Ordinal) && !cell.StartsWith('"')))
        {
            Assert.Equal(reportedAt ?? column, problem.Column);
            Assert.StartsWith($"observations.csv:{line}, {reportedAt ?? column}: ", problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("sources.csv", "made-up,Title,Publisher,ftp://example.org/,2025,zh,2026-11-23,press,normal,", "url")]
    [InlineData("sources.csv", "made-up,Title,Publisher,javascript:alert(1),2025,zh,2026-11-23,press,normal,", "url")] // the site links it
    [InlineData("sources.csv", "Made Up,Title,Publisher,,2025,zh,2026-11-23,press,normal,", "source_id")]
    [InlineData("sources.csv", "made-up,Title,Publisher,,2025,zh,,press,normal,", "accessed")]
    [InlineData("sources.csv", "made-up,Title,Publisher,,2025,zh,2026-11,press,normal,", "accessed")]
    [InlineData("sources.csv", "made-up,Title,Publisher,,2025,zh,2026-11-23,blog,normal,", "kind")]
    [InlineData("sources.csv", "made-up,Title,Publisher,,2025,zh,2026-11-23,press,high,", "confidence")]
    [InlineData("sources.csv", "newsgd-2025-05,Title,Publisher,,2025,zh,2026-11-23,press,normal,", "source_id")]
    [InlineData("indicators.csv", "made-up,名,Name,ratio,sets,套,sets,robots,0,,", "kind")]
    [InlineData("indicators.csv", "made-up,名,Name,flow,sets,套,sets,robots,yes,,", "headline")]
    [InlineData("indicators.csv", "made-up,,Name,flow,sets,套,sets,robots,0,,", "name_zh")]
    [InlineData("indicators.csv", "service-robots,名,Name,flow,sets,套,sets,robots,0,,", "code")]
    [InlineData("regions.csv", "44010,名,Name,city,440000", "code")]
    [InlineData("regions.csv", "440199,名,Name,town,440000", "level")]
    [InlineData("regions.csv", "440199,名,Name,city,449999", "parent")]
    [InlineData("regions.csv", "440199,名,Name,city,", "parent")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-05,firsthood,1,,exact,newsgd-2025-05,,text", "kind")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-06,rank,1.5,,exact,newsgd-2025-05,,text", "number")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-06,share,140,percent,over,newsgd-2025-05,,text", "number")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-06,rank-tier,1,,exact,newsgd-2025-05,,text", "number")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-05,share,40,percent,over,newsgd-2025-05,,text", "source_id")]
    [InlineData("claims.csv", "industrial-robots,440000,ytd,2025-06,share,40,percent,over,newsgd-2025-05,,", "text")]
    [InlineData("parks.csv", "made-up,园,Park,no,provincial,440100,广州,Guangzhou,,,,newsgd-2025-05,", "name_en_is_official")]
    [InlineData("parks.csv", "made-up,园,Park,false,local,440100,广州,Guangzhou,,,,newsgd-2025-05,", "level")]
    [InlineData("parks.csv", "made-up,园,Park,false,provincial,449999,广州,Guangzhou,,,,newsgd-2025-05,", "city_code")]
    [InlineData("parks.csv", "made-up,园,Park,false,provincial,440100,广州,Guangzhou,soon,,,newsgd-2025-05,", "designated_on")]
    [InlineData("programmes.csv", "made-up,idea,名,Name,,,,newsgd-2025-05,,,", "kind")]
    [InlineData("programmes.csv", "made-up,plan,,,,,,newsgd-2025-05,,,", "name_zh")]
    [InlineData("programmes.csv", "made-up,plan,名,Name,,,,newsgd-2025-05,,,nobody", "announced_by")]
    [InlineData("programme-items.csv", "made-up,area,域,项,item,,,,newsgd-2025-05", "programme_code")]
    [InlineData("programme-items.csv", "plan-embodied-key-challenges,area,域,项,item,many,,,newsgd-2025-05", "target_value")]
    [InlineData("scenarios.csv", "made-up,idea,名,Name,,440100,,,newsgd-2025-05,", "kind")]
    [InlineData("scenarios.csv", "made-up,scenario,名,Name,,440100,,,nobody,", "source_id")]
    public void A_bad_row_of_any_file_is_reported_at_its_column(string file, string row, string column)
    {
        var line = folder.Append(file, row);

        var problem = Assert.Single(Read().Problems);
        Assert.Equal((file, line, column), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void One_source_prints_a_figure_once()
    {
        folder.Append("observations.csv", GoodObservation);
        var line = folder.Append("observations.csv", GoodObservation);

        var problem = Assert.Single(Read().Problems);
        Assert.Equal((line, "source_id"), (problem.Line, problem.Column));
        Assert.Contains($"line {line - 1}", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_any_number_says_nothing()
    {
        var line = folder.Append("observations.csv", "industrial-robots,440000,ytd,2025-11,,,,,,,,,,,reported,newsgd-2025-05,,made up for this test");

        var problem = Assert.Single(Read().Problems);
        Assert.Equal((line, "value"), (problem.Line, problem.Column));
    }

    [Fact]
    public void All_problems_of_all_files_are_told_at_once()
    {
        folder.Append("regions.csv", "44010,名,Name,city,440000");
        folder.Append("observations.csv", GoodObservation.Replace("exact,100", "exact,", StringComparison.Ordinal).Replace("reported", "guess", StringComparison.Ordinal));

        Assert.Equal(["regions.csv", "observations.csv", "observations.csv"], Read().Problems.Select(problem => problem.File));
    }

    [Fact]
    public void A_line_number_counts_the_lines_of_the_file_also_behind_a_cell_of_two_lines()
    {
        folder.Append("sources.csv", "made-up,\"A title\nof two lines\",Publisher,,2025,zh,2026-11-23,press,normal,");
        var line = folder.Append("sources.csv", "made-up-too,Title,Publisher,,2025,zh,2026-11-23,blog,normal,");

        Assert.Equal(line, Assert.Single(Read().Problems).Line);
    }

    [Fact]
    public void A_row_with_a_cell_too_few_is_reported()
    {
        var line = folder.Append("regions.csv", "440199,名,Name,city");

        var problem = Assert.Single(Read().Problems);
        Assert.Equal(("regions.csv", line), (problem.File, problem.Line));
        Assert.Contains("4 cells, expected 5", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_inside_a_cell_is_reported()
    {
        var line = folder.Append("regions.csv", "440199,名,Na\"me,city,440000");

        var problem = Assert.Single(Read().Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains("quotation mark", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_and_one_too_many_are_named()
    {
        folder.Replace("regions.csv", "code,name_zh,name_en,level,parent", "code,name_zh,name_en,level,above");

        Assert.Equal(["parent", "above"], Read().Problems.Where(problem => problem is { File: "regions.csv", Line: 1 }).Select(problem => problem.Column));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        folder.Delete("scenarios.csv");

        Assert.Equal("scenarios.csv", Assert.Single(Read().Problems).File);
    }

    [Fact]
    public void An_empty_file_is_named()
    {
        folder.Write("scenarios.csv", "");

        Assert.Contains("is empty", Assert.Single(Read().Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        File.WriteAllBytes(Path.Combine(folder.Place, "scenarios.csv"), Encoding.Latin1.GetBytes(folder.Text("scenarios.csv").Split('\n')[0] + "\nmade-up,scenario,é,é,,440100,,,newsgd-2025-05,\n"));

        var problem = Assert.Single(Read().Problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains("UTF-8", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_missing()
    {
        var refusal = Assert.Throws<StatsDbStartException>(() => ReferenceFiles.From("/nowhere/at/all"));
        Assert.Contains("/nowhere/at/all", refusal.Message, StringComparison.Ordinal);
    }

    private ReferenceReading Read() => ReferenceReader.Read(ReferenceFiles.From(folder.Place));
}
