using GuangdongStats.Core.Catalogue;
using GuangdongStats.Core.Observations;
using GuangdongStats.Core.Periods;
using GuangdongStats.Web.Ui;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui;

public class SiteUrlsTests
{
    private static readonly SiteUrls Chinese = new(new());
    private static readonly SiteUrls EnglishAsOf = new(new() { Language = Language.English, AsOf = new(2025, 6, 20), LargeText = true });

    [Fact]
    public void Addresses_are_those_of_the_contract()
    {
        var key = new SeriesKey("industrial-robots", "440000", Span.YearToDate);
        Assert.Equal("/", Chinese.Overview());
        Assert.Equal("/figures/industrial-robots/440000/ytd-2025-05", Chinese.Figure(key, Period.YearToDate(2025, 5)));
        Assert.Equal("/figures/industrial-robots/440000/ytd-2025-05#growth", Chinese.Figure(key, Period.YearToDate(2025, 5), "growth"));
        Assert.Equal("/indicators/industrial-robots?region=440000&span=ytd&from=2020-01&to=2026-08", Chinese.Indicator("industrial-robots", "440000", Span.YearToDate, "2020-01", "2026-08"));
        Assert.Equal("/compare?indicator=industrial-robots&regions=440000,310000&period=ytd-2024-12", Chinese.Compare("industrial-robots", ["440000", "310000"], Period.FullYear(2024)));
        Assert.Equal("/downloads/industrial-robots.csv?region=440000&span=month&lang=zh-CN", Chinese.Csv("industrial-robots", "440000", Span.Month, null, null));
        Assert.Equal("/methods#R7", Chinese.Methods("R7"));
        Assert.Equal(("/parks", "/parks/zone-shenzhen", "/parks?level=provincial&city=440100"), (Chinese.Parks(), Chinese.Parks("zone-shenzhen"), Chinese.ParksOf("provincial", "440100")));
        Assert.Equal(("/programmes", "/programmes/policy-gd-agi", "/programmes?kind=plan"), (Chinese.Programmes(), Chinese.Programmes("policy-gd-agi"), Chinese.ProgrammesOf("plan")));
        Assert.Equal(("/scenarios/vm-pangu", "/scenarios?sector=health"), (Chinese.Scenarios("vm-pangu"), Chinese.ScenariosOf(sector: "health")));
        Assert.Equal(("/claims", "/claims?indicator=industrial-robots&verdict=open"), (Chinese.Claims(), Chinese.ClaimsOn("industrial-robots", "open")));
        Assert.Equal(("/claims?kind=streak", "/claims/a-b", "/claims/a-b?asof=2025-06-20"), (Chinese.ClaimsOn(kind: "streak"), Chinese.Claim("a-b"), Chinese.ClaimThen("a-b", new(2025, 6, 20))));
    }

    [Fact]
    public void Every_address_keeps_language_day_and_size()
    {
        Assert.Equal("/en?asof=2025-06-20&text=large", EnglishAsOf.Overview());
        Assert.Equal("/en/search?q=a%26b&asof=2025-06-20&text=large", EnglishAsOf.Search("a&b"));
        Assert.Equal("/en/methods?asof=2025-06-20&text=large#R1", EnglishAsOf.Methods("R1"));
        Assert.Equal("/downloads/x.csv?asof=2025-06-20&lang=en", EnglishAsOf.Csv("x", null, null, null, null));
    }

    [Fact]
    public void This_page_changes_only_what_was_asked()
    {
        var urls = new SiteUrls(new()
        {
            Path = "/indicators/industrial-robots",
            Query = [new("region", "440000"), new("asof", "2025-06-20")],
            AsOf = new(2025, 6, 20),
        });
        Assert.Equal("/en/indicators/industrial-robots?region=440000&asof=2025-06-20", urls.InOtherLanguage());
        Assert.Equal("/indicators/industrial-robots?region=440000", urls.WithoutAsOf());
        Assert.Equal("/indicators/industrial-robots?region=440000&asof=2024-12-31", urls.WithAsOf(new(2024, 12, 31)));
        Assert.Equal("/indicators/industrial-robots?region=440000&asof=2025-06-20&text=large", urls.InOtherTextSize());
        Assert.Equal("/indicators/industrial-robots?region=440000", urls.Canonical(Language.Chinese));
        Assert.Equal([new("region", "440000")], urls.HiddenFields("asof"));
    }

    [Fact]
    public void What_the_browser_remembers_no_address_says()
    {
        var remembered = new SiteUrls(new() { LargeText = true, RemembersLargeText = true, Path = "/methods" });
        Assert.Equal(("/parks", "/methods?text=normal"), (remembered.Parks(), remembered.InOtherTextSize()));
        var left = new SiteUrls(new() { RemembersLargeText = true, Path = "/methods", Query = [new("text", "normal")] });
        Assert.Equal(("/parks?text=normal", "/methods?text=large"), (left.Parks(), left.InOtherTextSize()));
    }

    [Theory]
    [InlineData("../../etc", "/indicators/..%2F..%2Fetc")]
    [InlineData("a b?c#d", "/indicators/a%20b%3Fc%23d")]
    [InlineData("指标", "/indicators/%E6%8C%87%E6%A0%87")]
    public void A_code_cannot_leave_its_place_in_the_address(string code, string expected) => Assert.Equal(expected, Chinese.Indicator(code));
}
