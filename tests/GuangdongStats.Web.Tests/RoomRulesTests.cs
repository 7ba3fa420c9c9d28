using System.Reflection;
using System.Reflection.Emit;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace GuangdongStats.Web.Tests;

/// <summary>Who may know whom: Web → Excel, Data → Core, never back, and one third-party family a room.</summary>
public partial class RoomRulesTests
{
    private static readonly string Repository = FindRepository();

    [Theory]
    [InlineData("Core", new string[0])]
    [InlineData("Data", new[] { "Core" })]
    [InlineData("Excel", new[] { "Core" })]
    [InlineData("Web", new[] { "Core", "Data", "Excel" })]
    public void A_room_refers_only_to_the_rooms_below_it(string room, string[] below)
    {
        Assert.Equal(below, Included(Project(room), "ProjectReference").Select(RoomOf).Order(StringComparer.Ordinal));

        var used = Assembly.Load($"GuangdongStats.{room}").GetReferencedAssemblies()
            .Select(a => a.Name!).Where(a => a.StartsWith("GuangdongStats.", StringComparison.Ordinal)).Select(a => a["GuangdongStats.".Length..]);
        Assert.Subset(below.ToHashSet(), used.ToHashSet());
    }

    [Fact]
    public void Core_needs_no_package_and_nothing_outside_the_base_class_library()
    {
        Assert.Empty(Included(Project("Core"), "PackageReference"));
        Assert.Empty(Included(Project("Core"), "FrameworkReference"));
        Assert.All(Assembly.Load("GuangdongStats.Core").GetReferencedAssemblies(), a => Assert.StartsWith("System", a.Name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    public void What_is_published_for_a_platform_has_the_packages_that_were_tested(string platform) => Assert.All(Rooms, room =>
    {
        JsonNode? Packages(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository, "src", $"GuangdongStats.{room}", file)))!["dependencies"]!["net10.0"];

        Assert.True(JsonNode.DeepEquals(Packages("packages.lock.json"), Packages($"packages.{platform}.lock.json")), $"{room}: restore for {platform} as CONTRIBUTING.md says.");
    });

    [Theory]
    [InlineData("Data", "Microsoft.EntityFrameworkCore")]
    [InlineData("Data", "Microsoft.Data.Sqlite")]
    [InlineData("Data", "SQLitePCLRaw")]
    [InlineData("Data", "Npgsql")]
    [InlineData("Data", "CsvHelper")]
    [InlineData("Excel", "ClosedXML")]
    [InlineData("Excel", "DocumentFormat.OpenXml")]
    [InlineData("Excel", "ExcelNumberFormat")]
    [InlineData("Web", "MudBlazor")]
    [InlineData("Web", "MailKit")]
    [InlineData("Web", "MimeKit")]
    [InlineData("Web", "Microsoft.AspNetCore")]
    [InlineData("Data", AccountStore)]
    public void A_third_party_family_lives_in_one_room(string home, string family)
    {
        bool Belongs(string? name) => name is not null && (name != AccountStore || family == AccountStore)
            && (name == family || name.StartsWith(family + ".", StringComparison.Ordinal));

        Assert.All(Rooms.Where(room => room != home), room =>
        {
            Assert.DoesNotContain(Included(Project(room), "PackageReference"), Belongs);
            // What the compiled code names, through however many packages it came.
            Assert.DoesNotContain(Assembly.Load($"GuangdongStats.{room}").GetReferencedAssemblies(), a => Belongs(a.Name));
        });
    }

    [Fact]
    public void Only_the_end_to_end_tests_carry_a_browser()
    {
        var carriers = Directory.EnumerateFiles(Repository, "*.csproj", SearchOption.AllDirectories)
            .Where(p => Included(p, "PackageReference").Any(name => name.Contains("Playwright", StringComparison.Ordinal)))
            .Select(p => Path.GetFileNameWithoutExtension(p));
        Assert.Equal(["GuangdongStats.EndToEnd"], carriers);
    }

    [Fact]
    public void A_feature_never_names_a_type_of_another_feature()
    {
        var crossings =
            from type in typeof(Program).Assembly.GetTypes()
            let feature = FeatureOf(type)
            from named in TypesNamedBy(type)
            let other = FeatureOf(named)
            where other is not null && feature is not null && other != feature
            select $"{type.FullName} names {named.FullName}";
        AssertNone(crossings);
    }

    [Theory]
    [InlineData("Charts")]
    [InlineData("Ui")]
    [InlineData("Localization")]
    public void What_features_share_does_not_know_the_features(string folder)
    {
        var crossings =
            from type in typeof(Program).Assembly.GetTypes()
            where $"{type.Namespace}.".StartsWith($"GuangdongStats.Web.{folder}.", StringComparison.Ordinal)
            from named in TypesNamedBy(type)
            where $"{named.Namespace}.".StartsWith("GuangdongStats.Web.Features.", StringComparison.Ordinal)
            select $"{type.FullName} names {named.FullName}";
        AssertNone(crossings);
    }

    [Fact]
    public void No_room_has_a_name_that_says_nothing()
    {
        string[] empty = ["Common", "Helpers", "Utils", "Models", "Services", "Extensions", "Managers"];
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(Path.Combine(Repository, "src"), "*", SearchOption.AllDirectories),
            folder => empty.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase) && !IsOutput(folder));
    }

    [Fact]
    public void A_namespace_equals_its_folder() =>
        Assert.All(Sources(), source =>
        {
            var folder = Path.GetRelativePath(Path.Combine(Repository, "src"), Path.GetDirectoryName(source)!).Replace(Path.DirectorySeparatorChar, '.');
            var match = NamespaceLine().Match(File.ReadAllText(source));
            Assert.True(match.Success ? match.Groups["name"].Value == folder : !PublicTypes(source).Except(["Program"]).Any(), $"{source} is not in {folder}");
        });

    [Fact]
    public void A_file_holds_one_public_type_and_bears_its_name() =>
        Assert.All(Sources(), source =>
        {
            var types = PublicTypes(source).Distinct().ToList();
            Assert.True(types.Count <= 1, $"{source} holds {string.Join(", ", types)}");
            Assert.All(types, type => Assert.Equal(type, Path.GetFileName(source).Split('.')[0]));
        });

    private static void AssertNone(IEnumerable<string> crossings) => Assert.True(!crossings.Any(), string.Join('\n', crossings.Distinct()));

    /// <summary>Tables and queries of accounts: of the family of the pages by its name, of the database by what it does.</summary>
    private const string AccountStore = "Microsoft.AspNetCore.Identity.EntityFrameworkCore";

    private static readonly string[] Rooms = ["Core", "Data", "Excel", "Web"];

    private static string Project(string room) => Path.Combine(Repository, "src", $"GuangdongStats.{room}", $"GuangdongStats.{room}.csproj");

    private static string RoomOf(string projectPath) => Path.GetFileNameWithoutExtension(projectPath.Replace('\\', '/'))["GuangdongStats.".Length..];

    private static IEnumerable<string> Included(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(e => (string)e.Attribute("Include")!);

    /// <summary>Everything between <c>Features.</c> and the page: <c>Reading.Overview</c>, <c>Work.Entry</c>, <c>Api</c>; null for what belongs to no feature.</summary>
    private static string? FeatureOf(Type type)
    {
        if (type.Namespace?.Split('.') is not ["GuangdongStats", "Web", "Features", var first, .. var rest])
        {
            return null;
        }

        // Reading and Work only hold features; what lies directly in them (their imports) belongs to all of these.
        return first is not ("Reading" or "Work") ? first : rest is [var second, ..] ? $"{first}.{second}" : null;
    }

    private static IEnumerable<Type> TypesNamedBy(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var bodies = type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).ToList();
        var named = new List<Type?> { type.BaseType };
        named.AddRange(type.GetInterfaces());
        named.AddRange(type.GetFields(all).Select(f => f.FieldType));
        named.AddRange(bodies.SelectMany(b => b.GetParameters()).Select(p => p.ParameterType));
        named.AddRange(bodies.OfType<MethodInfo>().Select(m => m.ReturnType));
        named.AddRange(type.GetCustomAttributesData().Concat(bodies.SelectMany(b => b.GetCustomAttributesData()))
            .SelectMany(a => a.ConstructorArguments.Select(c => c.Value as Type).Append(a.AttributeType)));
        named.AddRange(bodies.SelectMany(TypesInBody));
        return named.OfType<Type>().SelectMany(Unwrapped);
    }

    /// <summary>The type itself, what it is an array of, and what its type arguments are.</summary>
    private static IEnumerable<Type> Unwrapped(Type type) =>
        type.HasElementType ? Unwrapped(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Unwrapped).Append(type);

    private static IEnumerable<Type> TypesInBody(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : [];
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)!;
                yield return member as Type ?? member.DeclaringType!;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                {
                    yield return argument;
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>The C# files of the rooms; scaffolded migrations follow their tool instead.</summary>
    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsOutput(path) && !Folders(path).Contains("Migrations"));

    private static bool IsOutput(string path) => Folders(path).Any(folder => folder is "bin" or "obj");

    private static string[] Folders(string path) => Path.GetRelativePath(Repository, path).Split(Path.DirectorySeparatorChar);

    private static IEnumerable<string> PublicTypes(string source) => PublicTypeLine().Matches(File.ReadAllText(source)).Select(m => m.Groups["name"].Value);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GuangdongStats.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run from within the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    // Only what stands at the margin: a nested type belongs to the type around it.
    [GeneratedRegex(@"^public (?:[a-z]+ )*?(?:class|interface|enum|record(?: struct| class)?|struct) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicTypeLine();
}
