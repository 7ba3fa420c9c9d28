using Bunit;
using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Releases;
using GuangdongStats.Data.Work.Matters;
using GuangdongStats.Data.Work.Reviewing;
using GuangdongStats.Web.Features.Work.Review;
using GuangdongStats.Web.Tests.Support;
using GuangdongStats.Web.Ui.Matters;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Web.Tests.Features.Work.Review;

public sealed class MatterReviewPageTests : OfficeContext
{
    protected override IEnumerable<Type> AlsoBorrowed => [typeof(MatterDesk), typeof(MatterDrafts), typeof(SubmittedMatters), typeof(Submissions)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddTransient<MatterWords>();
        Services.AddDataProtection();
        Services.AddScoped<ProtectedSessionStorage>();
    }

    [Fact]
    public async Task Another_person_reads_what_is_new_and_approves_it()
    {
        var id = await MadeMatter.Submit(Site, MadeMatter.MadeUpPark());
        await SignIn(Duty.Reviewer);
        var list = Render<ReviewListPage>();
        list.WaitForAssertion(() => Assert.Equal($"work/review/matters/{id}", list.Find("[aria-labelledby=matters-waiting] tbody a").GetAttribute("href")));

        var page = Open(id);
        Assert.Contains("提交说明：请看城市", page.Markup, StringComparison.Ordinal);
        Assert.Contains("佛山市 / Foshan", Words.Of(page.Find(".matter-diff")), StringComparison.Ordinal);
        await page.FindAll("button").Single(button => Words.Of(button) == "审核通过").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("已审核通过，并已通知填报员。", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Words_go_back_with_it_and_without_words_it_does_not_go()
    {
        var id = await MadeMatter.Submit(Site, MadeMatter.MadeUpPark());
        var reviewer = await SignIn(Duty.Reviewer, Duty.Clerk);
        var page = Open(id);
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("请填写理由", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await page.Find("textarea").ChangeAsync("城市不对");
        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("已退回，并已通知填报员。", page.Markup, StringComparison.Ordinal));
        var draft = (await Services.GetRequiredService<MatterDrafts>().Read(reviewer.AccountId, MadeMatter.Park, Cancellation))!;
        Assert.Equal((Stage.Returned, "城市不对"), (draft.Stage, draft.ReturnMessage));
    }

    [Theory]
    [InlineData(Duty.Clerk, "您没有审核员职责")]
    [InlineData(Duty.Auditor, null)]
    public async Task Who_may_not_decide_sees_no_button_and_who_may_not_see_it_nothing(Duty duty, string? says)
    {
        var id = await MadeMatter.Submit(Site, MadeMatter.MadeUpPark());
        await SignIn(duty);
        var page = Open(id);
        Assert.Empty(page.FindAll("form"));
        if (says is null)
        {
            Assert.DoesNotContain("虚构园", page.Markup, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(says, page.Markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_change_shows_the_public_words_beside_the_new_ones()
    {
        await MadeMatter.Schedule(Site, Site.Clock.Now.UtcDateTime.AddHours(1), MadeMatter.MadeUpPark());
        Site.Clock.Now = Site.Clock.Now.AddHours(2);
        var id = await MadeMatter.Submit(Site, MadeMatter.MadeUpPark("虚构新园"), new("更名", "Renamed"));
        await SignIn(Duty.Reviewer);
        var page = Open(id);
        Assert.Equal(("虚构园", "虚构新园"), (page.Find("del").TextContent, page.Find("ins").TextContent));
        Assert.Single(page.FindAll(".matter-diff tbody tr"));
        Assert.Contains("更名", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<MatterReviewPage> Open(long id)
    {
        var page = Render<MatterReviewPage>(parameters => parameters.Add(review => review.Id, id));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=progressbar]")));
        return page;
    }
}
