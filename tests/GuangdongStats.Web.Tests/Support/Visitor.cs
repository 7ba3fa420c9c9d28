using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace GuangdongStats.Web.Tests.Support;

/// <summary>A browser without scripts: keeps cookies, follows nothing, sends forms as they stand on the page.</summary>
public sealed class Visitor(ReadingSite site, string userName = "")
{
    private readonly HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new("http://localhost") });

    public string UserName => userName;

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(address, TestContext.Current.CancellationToken);

    /// <summary>As a browser asks: it would rather have a page.</summary>
    public async Task<HttpResponseMessage> Browse(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<IHtmlDocument> Page(string address) => await Parse(await Get(address));

    /// <summary>Opens a page and sends one of its forms back, with these fields filled in.</summary>
    /// <param name="form">The form's name: the value of its hidden field <c>_handler</c>.</param>
    public async Task<HttpResponseMessage> Send(string address, string form, params (string Name, string Value)[] fields) =>
        await Post(address, await Form(address, form), fields);

    /// <summary>The fields that a form holds when its page is opened.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Form(string address, string form)
    {
        var page = await Page(address);
        var found = page.Forms.SingleOrDefault(candidate => candidate.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        Assert.True(found is not null, $"{address} has no form {form}: {Words.Of(page.Body)}");
        return found.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .GroupBy(input => input.Name!).ToDictionary(group => group.Key, group => group.Last().Value);
    }

    public Task<HttpResponseMessage> Post(string address, IReadOnlyDictionary<string, string> form, params (string Name, string Value)[] fields)
    {
        var sent = new Dictionary<string, string>(form);
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }

        return client.PostAsync(address, new FormUrlEncodedContent(sent), TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SignIn(string password = People.Password, string address = "/account/sign-in") =>
        Send(address, "sign-in", ("UserName", userName), ("Password", password));

    public static async Task<IHtmlDocument> Parse(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Where an answer sends the browser, within the site; null when it sends it nowhere. An address elsewhere comes whole.</summary>
    public static string? Goal(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true, Host: "localhost" } there => there.PathAndQuery,
        var there => there.OriginalString,
    };

    /// <summary>What a page reports: the words of its alert, else of its status.</summary>
    public static async Task<string> Said(HttpResponseMessage answer)
    {
        var page = await Parse(answer);
        return Words.Of(page.QuerySelector("[role=alert]") ?? page.QuerySelector("[role=status]"));
    }
}
