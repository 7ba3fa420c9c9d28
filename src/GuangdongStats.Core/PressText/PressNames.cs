using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Entry;

namespace GuangdongStats.Core.PressText;

/// <summary>The names of the catalogue, as releases write them.</summary>
internal sealed class PressNames
{
    /// <summary>Names that releases use and the catalogue does not have. Goods are named without a word for output.</summary>
    private static readonly (string Code, string Words, bool IsGoods)[] Aliases =
    [
        ("industrial-robots", "工业机器人产量|工业机器人的产量|industrial robot output|industrial robot production|industrial-robot output|output of industrial robots|production of industrial robots", false),
        ("industrial-robots", "工业机器人|industrial robots|industrial robot", true),
        ("service-robots", "服务机器人产量|服务机器人的产量|service robot output|service robot production|service-robot output|output of service robots|production of service robots", false),
        ("service-robots", "服务机器人|service robots|service robot", true),
        ("ai-core-industry-scale", "人工智能核心产业规模|人工智能核心产业|ai核心产业规模|ai核心产业|core ai industry|core ai industries|ai core industry|core artificial intelligence industry|artificial intelligence core industry|core ai sector", false),
        ("ai-core-enterprises", "人工智能核心企业|人工智能核心企业数量|core ai enterprises|core ai companies|core artificial intelligence enterprises", false),
        ("ai-industrial-parks-provincial", "省级人工智能产业园|省级人工智能产业园区|provincial ai industrial parks|provincial-level ai industrial parks|provincial ai parks|provincial-level ai parks", false),
        ("filed-llms", "已备案大模型|完成备案的大模型|large models on file", false),
    ];

    /// <summary>Other names of the nation and of Guangdong; and places that are neither, so that they are not taken for them.</summary>
    private static readonly (string? Code, string Words)[] Places =
    [
        (Region.GuangdongCode, "广东|广东省|全省|我省|本省|粤|guangdong|guangdong province|the province|the southern province|province-wide|provincewide"),
        (Region.NationCode, "全国|我国|中国|the nation|the country|china|nationwide|national|countrywide"),
        (null, "粤港澳大湾区|大湾区|珠三角|珠江三角洲|长三角|粤东|粤西|粤北|京津冀|全球|世界|亚洲|全市|我市|本市|全区|我区|全县|guangdong-hong kong-macao greater bay area|greater bay area|the greater bay area|pearl river delta|the pearl river delta|yangtze river delta|global|worldwide|the world|the city|asia"),
    ];

    private static readonly string[] Counting = ["数量", "数"];

    public PressNames(Catalogue.Catalogue catalogue)
    {
        var indicators = new Dictionary<string, (string Code, bool IsGoods)>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators)
        {
            foreach (var name in NamesOf(indicator))
            {
                indicators.TryAdd(name, (indicator.Code, false));
            }
        }

        foreach (var (code, words, isGoods) in Aliases.Where(alias => catalogue.Indicator(alias.Code) is not null))
        {
            foreach (var word in words.Split('|'))
            {
                indicators[word] = (code, isGoods);
            }
        }

        Indicators = new(indicators.Select(entry => (entry.Key, entry.Value)));

        var regions = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var region in catalogue.Regions.Where(region => !region.IsNation))
        {
            foreach (var name in NamesOf(region))
            {
                regions.TryAdd(name, region.Code);
            }
        }

        foreach (var (code, words) in Places)
        {
            foreach (var word in words.Split('|'))
            {
                regions[word] = code;
            }
        }

        Regions = new(regions.Select(entry => (entry.Key, entry.Value)));
    }

    public WordList<(string Code, bool IsGoods)> Indicators { get; }

    /// <summary>Codes; null for a place that the catalogue does not have.</summary>
    public WordList<string?> Regions { get; }

    private static IEnumerable<string> NamesOf(Indicator indicator)
    {
        var (chinese, english) = (PlainText.Of(indicator.Name.Chinese), PlainText.Of(indicator.Name.English));
        foreach (var ending in Counting.Where(ending => indicator.Kind == IndicatorKind.Stock && chinese.Length > ending.Length + 2 && chinese.EndsWith(ending, StringComparison.Ordinal)))
        {
            yield return chinese[..^ending.Length];
        }

        foreach (var name in new[] { chinese, english, english.Replace("ai ", "artificial intelligence ", StringComparison.Ordinal), indicator.Kind == IndicatorKind.Stock ? english : "the " + english })
        {
            if (name.Length >= 3)
            {
                yield return name;
            }
        }
    }

    /// <summary>深圳市, 深圳; 广西壮族自治区, 广西; of a district only the whole name.</summary>
    private static IEnumerable<string> NamesOf(Region region)
    {
        var (chinese, english) = (PlainText.Of(region.Name.Chinese), PlainText.Of(region.Name.English));
        if (chinese.Length >= 2)
        {
            yield return chinese;
        }

        if (region.Level is RegionLevel.Province or RegionLevel.City && chinese.Length > 2)
        {
            foreach (var ending in (string[])["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市"])
            {
                if (chinese.Length > ending.Length + 1 && chinese.EndsWith(ending, StringComparison.Ordinal))
                {
                    yield return chinese[..^ending.Length];
                    break;
                }
            }
        }

        if (english.Length >= 4)
        {
            yield return english;
        }
    }
}
