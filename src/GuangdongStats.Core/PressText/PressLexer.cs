using GuangdongStats.Core.Entry;
using GuangdongStats.Core.Observations;

namespace GuangdongStats.Core.PressText;

/// <summary>Cuts a press text into pieces that mean something to the reader, in one pass.</summary>
/// <param name="writtenOn">The day given for the text.</param>
internal sealed class PressLexer(Catalogue.Catalogue catalogue, DateOnly writtenOn)
{
    /// <summary>Lines shorter than this end a sentence even without a full stop: they are headings.</summary>
    private const int ShortestWrappedLine = 25;

    private static readonly WordList<PressToken> Words = new(
        Of(PressTokenKind.ShareMark, string.Join('|', ChineseShares("")) + "|全国占比"),
        (string.Join('|', ChineseShares("约")), new(PressTokenKind.ShareMark, 0, 0) { Relation = Relation.About }),
        (string.Join('|', ChineseShares("大约")), new(PressTokenKind.ShareMark, 0, 0) { Relation = Relation.About }),
        Of(PressTokenKind.ShareMark, "of the national total|of the nation's total|of the country's total|of china's total|of the nationwide total|of national output|of the national output|of the nation's output|of the country's output|of china's output|of the nation|share of the national total|share of national output|share of the nation's total|share of the country's total|national share|share of the national output"),
        ("of china's|of the nation's|of the country's|of national", new(PressTokenKind.ShareMark, 0, 0) { IsPossessive = true }),
        Of(PressTokenKind.Respectively, "分别|分別|依次|respectively"),
        Of(PressTokenKind.Each, "均|双双|both"),
        Of(PressTokenKind.OtherBase, "环比|较上月|比上月|较上季度|比上季度|两年平均|三年平均|年均|平均|上年同期|去年同期|增速快于|快于|快于全国|高于全国|高于全国平均|低于全国|好于全国|领先全国|比全国|较全国|远超全国|占比|占全省|占全市|占全球|拉动|贡献|贡献率|此前|每|相当于|其余|占规上工业|较年初|比年初|翻了|的近"),
        Of(PressTokenKind.OtherBase, "month on month|month-on-month|from the previous month|from a month earlier|compared with|compared to|versus|against|than|faster than|above the national|higher than the national|average|annual average|compound|contributed|contribution|per|every|each|out of|a year earlier was|previous"),
        Of(PressTokenKind.From, "从|由|from|" + string.Join('|', Earlier())),
        Of(PressTokenKind.Since, "since|over"),
        Of(PressTokenKind.Excluding, "除|除了|除去|不含|不包括|不包含|不计|剔除|扣除|excluding|except|except for|apart from|aside from|other than|outside|outside of|not including|without"),
        Of(PressTokenKind.Forecast, "预计|估计|估算|测算|网传|预期|有望|力争|目标|计划|将|将达|争取|规划|拟|到2026年|到2027年|到2028年|到2030年|如果|假如|若|是否|能否|据预测|可望|分析师|分析人士|业内人士|研究机构|咨询机构|券商|智库"),
        Of(PressTokenKind.Forecast, "expected|expects|estimated|estimates|estimate|reportedly|rumoured|rumored|forecast|forecasts|projected|target|targets|aims|aim|plans|planned|will|would|could|should|if|by 2026|by 2027|by 2028|by 2030|whether|analyst|analysts|economists|survey|poll|think tank|brokerage|consultancy"),
        Of(PressTokenKind.OtherMatter, "出口|进口|销售|销量|销售额|订单|日均|月均|人均|户均|投资|专利|价格|库存|密度|利润|营业收入|营收|增加值|保有量|装机量|融资|企业|产能|exports|export|exported|imports|imported|sales|sold|shipments|installations|installed|stock|orders|revenue|prices|demand|investment|density|capacity|value added|profits"),
        Of(PressTokenKind.Output, "产量|的产量|生产|生产了|产出|累计生产|共生产|累计产量|产品产量|output|production|produced|manufactured|made|turned out|rolled out|built|assembled|churned out|producing"),
        Of(PressTokenKind.ListSeparator, "、|和|及|以及|与|and"),
        Of(PressTokenKind.Filler, "其中|两位数增长|两位数|除此之外|除此以外|此外|而|快|慢|高|低|增长到|增加到|提高到|上升到|扩大到|增至|升至|据|据悉|据了解|据统计|数据显示|统计数据显示|最新数据显示|统计显示|显示|规模以上工业企业|规模以上|规上工业企业|规上|累计|共|共计|合计|总计|达|达到|达了|已达|已达到|为|是|的|了|在|至|实现|完成|同比|比上年|较上年|比去年|较去年|与上年同期相比|与去年同期相比|较上年同期|比上年同期|较去年同期|比去年同期|按可比口径|按可比口径计算|按可比价格计算|同期|同期相比|保持增长|增长|上升|下降|增速|增幅|继续|也|则|已|已经|方面|产品|期间|全部|总量|总数|规模|数量|累计达|拥有|共有|有|建成|布局|创历史新高|再创新高|创同期新高|创新高|保持较快增长|继续保持较快增长|较快增长|保持快速增长|快速增长|增势良好|增势强劲|约|近|超|创下新高|同|约为|上|中|内|末|时|比重|比例|比重为|份额|比重达|比重达到|占|仍|表现亮眼|表现突出|持续|大幅|显著|明显|小幅|略有|稳步|平稳|截至|其|该省|首次|同比大幅|我国的|呈|态势|大关|关口|由降转增|由负转正|由增转降"),
        Of(PressTokenKind.Filler, "the|a|an|of|in|by|to|its|with|for|was|were|is|are|at|on|or|as|which|that|this|these|saw|see|seen|has|had|have|been|it|reached|reaching|reach|hit|hitting|totaled|totalled|totaling|totalling|stood|came|amounted|recorded|registered|reported|posted|posting|showed|show|shows|data|official|figures|according|rose|rise|risen|rising|up|grew|growth|grow|growing|increase|increased|increasing|down|fell|fall|falling|decline|declined|declining|decrease|decreased|climbed|jumped|surged|surge|expanded|year on year|year-on-year|on year|yoy|on a year earlier|over a year earlier|from a year earlier|from a year ago|from the same period last year|from the same period of last year|compared with a year earlier|compared with the same period last year|compared with the same period of last year|over the same period last year|accounting|accounted|accounts|making up|made up|share|total|national total|first|while|also|same period|period|months|year|where|there|cumulative|altogether|meanwhile|scale|value|number|volume|level|record|high|a record high|sharply|steadily|strongly|slightly|during|earlier|ago|representing|equal|among them|of which|including|industry|enterprises above designated size|above designated size|province's|'s|s|during the period|in the period|stands|exceeding|exceeded|about|nearly|basis|alone|straight|consecutive|in a row|second|third|fourth|fifth|sixth|month|rate|a rate|between|worth|valued|surpassed|remained|stayed|held"));

    private static readonly WordList<Figure> Unchanged = new(
        ("持平|同比持平|与上年持平|与去年持平|与上年同期持平|与去年同期持平|flat|unchanged", Figure.Exact(0, 0.1m)),
        ("基本持平|同比基本持平|与上年同期基本持平|little changed|almost unchanged|broadly flat", Figure.Bound(Relation.About, 0)));

    /// <summary>Behind a region's name, these make it the name of an office or a company.</summary>
    private static readonly string[] PublisherEndings = ["厅", "局", "委员会", "协会", "学会", "联盟", "调查总队", "发布会", "日报"];

    private readonly PressNames names = new(catalogue);
    private DateOnly? named;
    private readonly UnitWords units = UnitWords.For([.. catalogue.Indicators.Select(indicator => indicator.Unit)]);

    /// <summary>The days before the given one among which a date in the text can be its own; older ones are history.</summary>
    private const int LongestSince = 400;

    /// <summary>The day of the text: the latest that it names itself, unless that is long before the given one or after it.</summary>
    public DateOnly Day => named ?? writtenOn;

    public List<PressToken> Read(string text)
    {
        var (plain, tokens, lineStart) = (PlainText.Of(text), new List<PressToken>(), 0);
        for (var at = 0; at < plain.Length;)
        {
            if (text[at] is '\n' or '\r')
            {
                if (at - lineStart < ShortestWrappedLine)
                {
                    tokens.Add(new(PressTokenKind.Stop, at, 1));
                }

                lineStart = ++at;
            }
            else if (plain[at] == ' ')
            {
                at++;
            }
            else
            {
                var token = At(plain, text, at);
                if (token is { Kind: PressTokenKind.Unknown } && tokens.Count > 0 && tokens[^1] is { Kind: PressTokenKind.Unknown } before && before.End == at)
                {
                    tokens[^1] = before with { Length = before.Length + token.Length };
                }
                else
                {
                    tokens.Add(token);
                }

                at = token.End;
            }
        }

        return tokens;
    }

    private PressToken At(string plain, string text, int at)
    {
        var c = plain[at];
        if (Punctuation(plain, at) is { } mark)
        {
            return new(mark, at, 1);
        }

        if (PressClaims.At(plain, at, out var claim) is > 0 and var claimLength)
        {
            return new(PressTokenKind.Claim, at, claimLength) { Claim = claim };
        }

        if (PressPeriods.DateAt(plain, text, at, out var day) is > 0 and var dayLength)
        {
            if (day is { } said && said <= writtenOn && said.DayNumber >= writtenOn.DayNumber - LongestSince && said >= (named ?? said))
            {
                named = said;
            }

            return new(PressTokenKind.Filler, at, dayLength);
        }

        if (PressOffices.At(plain, at) is > 0 and var officeLength)
        {
            return new(PressTokenKind.Filler, at, officeLength);
        }

        if (OtherYear(plain, at) is { } other)
        {
            return other;
        }

        var wordLength = Words.At(plain, at, out var word);
        var indicatorLength = names.Indicators.At(plain, at, out var indicator);
        var regionLength = names.Regions.At(plain, at, out var region);
        var periodLength = PressPeriods.At(plain, text, at, out var period);
        var unchangedLength = Unchanged.At(plain, at, out var unchanged);
        while (periodLength > 1 && plain[at + periodLength - 1] == ' ')
        {
            periodLength--;
        }

        var longest = Math.Max(Math.Max(wordLength, indicatorLength), Math.Max(regionLength, Math.Max(periodLength, unchangedLength)));
        if (c != '、' && FigurePhrase.At(plain, at, units) is { } phrase && phrase.Length >= longest && phrase.Length > periodLength && IsNumber(phrase) && !IsYear(phrase, plain, text))
        {
            return new(PressTokenKind.Number, at, phrase.Length) { Number = phrase };
        }

        if (longest == 0)
        {
            return new(PressTokenKind.Unknown, at, LengthOfUnknown(plain, at));
        }

        return longest == indicatorLength ? new(PressTokenKind.Indicator, at, longest) { Code = indicator.Code, NamesGoods = indicator.IsGoods }
            : longest == regionLength ? new(PressTokenKind.Region, at, longest) { Code = region, IsPublisher = region is not null && IsPublisher(plain, at + longest) }
            : longest == unchangedLength ? new(PressTokenKind.Unchanged, at, longest) { Unchanged = unchanged }
            : longest == periodLength ? new(PressTokenKind.Period, at, longest) { Period = period }
            : word with { Start = at, Length = longest };
    }

    private static PressTokenKind? Punctuation(string plain, int at) => plain[at] switch
    {
        '。' or '！' or '？' or '!' or '?' or '｡' => PressTokenKind.Stop,
        '.' when at + 1 >= plain.Length || plain[at + 1] == ' ' || plain[at + 1] == '"' => PressTokenKind.Stop,
        '；' or ';' => PressTokenKind.Semicolon,
        '，' or ',' or '：' or ':' => PressTokenKind.Comma,
        '(' or ')' or '"' or '“' or '”' or '【' or '】' or '《' or '》' or '[' or ']' => PressTokenKind.Filler,
        _ => null,
    };

    /// <summary>比2019年, 较2020年同期, compared with 2019: growth on another base.</summary>
    private static PressToken? OtherYear(string plain, int at)
    {
        if (plain[at] is not ('比' or '较' or '与') || at + 6 > plain.Length || plain[at + 5] != '年' || !int.TryParse(plain.AsSpan(at + 1, 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var length = string.CompareOrdinal(plain, at + 6, "同期", 0, 2) == 0 ? 8 : 6;
        return new(PressTokenKind.OtherBase, at, length) { BaseYear = year };
    }

    /// <summary>A spoken numeral is a number only with what it counts: 四成, 三百家, never the 一 of 一是.</summary>
    private static bool IsNumber(FigurePhrase phrase) =>
        !phrase.Number.IsSpoken || phrase.Quantity != Quantity.Plain || phrase.IsScaled || phrase.Unit is not null;

    /// <summary>Over 2023, 超过2023年全年: another time to compare with.</summary>
    private static bool IsYear(FigurePhrase phrase, string plain, string text)
    {
        var digits = phrase.Start + Math.Max(0, plain.AsSpan(phrase.Start, phrase.Length).IndexOfAnyInRange('0', '9'));
        return digits > phrase.Start && PressPeriods.At(plain, text, digits, out _) >= phrase.End - digits;
    }

    private static bool IsPublisher(string plain, int at)
    {
        var rest = plain.AsSpan(at, Math.Min(14, plain.Length - at));
        var stop = rest.IndexOfAny("，。、,");
        rest = stop < 0 ? rest : rest[..stop];
        foreach (var ending in PublisherEndings)
        {
            var found = rest.IndexOf(ending, StringComparison.Ordinal);
            if (found >= 0 && !(ending == "局" && found > 0 && rest[found - 1] is '布' or '格' or '全' or '大' or '结'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A Latin word is unknown as a whole, of others each character.</summary>
    private static int LengthOfUnknown(string plain, int at)
    {
        var end = at + 1;
        while (char.IsAsciiLetter(plain[at]) && end < plain.Length && (char.IsAsciiLetter(plain[end]) || plain[end] == '-' || plain[end] == '\''))
        {
            end++;
        }

        return end - at;
    }

    /// <summary>占全国, 占到全国的, 占全国总产量的比重: before the number.</summary>
    private static IEnumerable<string> ChineseShares(string about) =>
        from reach in (string[])["占", "占到", "占据", "已占", "仍占"]
        from whole in (string[])["全国", "我国"]
        from of in (string[])["", "的"]
        from quantity in (string[])["", "总量", "总产量", "产量", "同期", "同期总量", "同期产量", "同期总产量", "同期产量的", "同期总产量的", "总量的", "总产量的", "产量的", "同期的"]
        from part in (string[])["", "比重", "比例", "份额"]
        select about + reach + whole + of + quantity + part;

    /// <summary>由上月的, 从去年同期: where the next number started, without a month of its own.</summary>
    private static IEnumerable<string> Earlier() =>
        from start in (string[])["由", "从"]
        from time in (string[])["上月", "上个月", "上季度", "上年同期", "去年同期"]
        from of in (string[])["", "的"]
        select start + time + of;

    private static (string, PressToken) Of(PressTokenKind kind, string words) => (words, new(kind, 0, 0));
}
