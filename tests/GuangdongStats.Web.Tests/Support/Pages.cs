using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>Addresses that tests of every page walk through.</summary>
public static class Pages
{
    public static TheoryData<string> InBothLanguages { get; } =
    [
        .. new[] { "/screen", "/summary", "/indicators", "/indicators?theme=robots", "/search", "/search?q=robot", "/methods", "/bulletins", "/bulletins/2025-05", "/releases", "/parks", "/parks/zone-shenzhen", "/programmes", "/programmes/policy-gd-agi", "/scenarios", "/scenarios/vm-tcm-hengqin", "/claims", "/claims?verdict=open&kind=streak", "/claims/industrial-robots-440000-ytd-2025-05-share-newsgd-2025-05", "/accessibility", "/privacy", "/contact" }
            .SelectMany(path => new[] { path, "/en" + path }),
    ];
}
