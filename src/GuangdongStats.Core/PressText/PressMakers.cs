namespace GuangdongStats.Core.PressText;

/// <summary>Words by which a text speaks of a company, or lets a person speak: a number that follows may be theirs and not the region's.</summary>
internal static class PressMakers
{
    private static readonly string[] Chinese = ["公司", "集团", "股份", "龙头", "厂商", "工厂", "制造商", "生产商", "车间", "生产线", "企业", "总部", "初创", "独角兽", "创始人", "董事长", "总经理"];

    private static readonly string[] ChineseSpeech = ["表示", "透露", "宣布", "介绍", "指出", "称"];

    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "company", "companies", "firm", "firms", "maker", "makers", "manufacturer", "manufacturers", "producer", "producers", "group", "plant", "plants", "factory", "factories", "startup", "startups", "start-up", "inc", "ltd", "corp",
        "corporation", "subsidiary", "headquartered", "based", "-based", "founder", "chairman", "chairwoman", "ceo", "unicorn", "enterprise", "enterprises",
    };

    private static readonly HashSet<string> EnglishSpeech = new(StringComparer.Ordinal) { "said", "says", "told", "announced", "disclosed", "revealed" };

    public static bool IsMaker(string words) => English.Contains(words) || Array.Exists(Chinese, word => words.Contains(word, StringComparison.Ordinal));

    public static bool IsSpeech(string words) => EnglishSpeech.Contains(words) || Array.Exists(ChineseSpeech, word => words.Contains(word, StringComparison.Ordinal));
}
