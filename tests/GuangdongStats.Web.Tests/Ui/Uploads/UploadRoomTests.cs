using System.Globalization;
using GuangdongStats.Excel.Uploads;
using GuangdongStats.Web.Ui.Uploads;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace GuangdongStats.Web.Tests.Ui.Uploads;

public sealed class UploadRoomTests
{
    private readonly UploadRoom room = new(Options.Create(new UploadLimits { FileBytes = 1000 }));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_are_read_at_a_time_and_the_third_is_told_to_wait()
    {
        var told = 0;
        var first = await room.Enter("a", () => told++, Cancellation);
        using var second = await room.Enter("b", () => told++, Cancellation);
        var third = room.Enter("c", () => told++, Cancellation);
        Assert.False(third.IsCompleted);
        Assert.Equal(1, told);

        first.Dispose();
        first.Dispose(); // twice lets in no more than one
        using (await third)
        {
            Assert.False(room.Enter("d", () => { }, Cancellation).IsCompleted);
        }
    }

    [Fact]
    public async Task One_person_has_one_turn_at_a_time()
    {
        var first = await room.Enter("a", () => { }, Cancellation);
        var second = room.Enter("a", () => { }, Cancellation);
        using var other = await room.Enter("b", () => { }, Cancellation);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task Visitors_never_keep_the_office_from_its_work()
    {
        var visitor = await room.Enter("192.0.2.1", () => { }, Cancellation, isVisitor: true);
        var next = room.Enter("192.0.2.2", () => { }, Cancellation, isVisitor: true);
        Assert.False(next.IsCompleted);
        using (await room.Enter("clerk", () => { }, Cancellation))
        {
            Assert.False(next.IsCompleted);
        }

        visitor.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task One_who_leaves_while_waiting_takes_no_turn()
    {
        using var first = await room.Enter("a", () => { }, Cancellation);
        using var gone = new CancellationTokenSource();
        var second = room.Enter("a", () => { }, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
    }

    [Fact]
    public async Task A_file_that_is_said_to_be_too_large_is_not_taken_in()
    {
        var outcome = await room.Read(1001, _ => throw new InvalidOperationException(), _ => { }, Cancellation);
        Assert.Equal(UploadRefusal.TooLarge, Assert.IsType<UploadOutcome.Refused>(outcome).Why.Reason);
    }

    [Fact]
    public async Task A_file_larger_than_it_said_is_refused_and_not_taken_in_whole()
    {
        long most = 0;
        var outcome = await room.Read(10, _ => new MemoryStream(new byte[10_000_000]), received => most = received, Cancellation);
        Assert.Equal(UploadRefusal.TooLarge, Assert.IsType<UploadOutcome.Refused>(outcome).Why.Reason);
        Assert.InRange(most, 1001, 100_000);
    }

    [Theory]
    [InlineData("zh-CN", "数据!A7：超过第 100,000 行")]
    [InlineData("en", "数据!A7: there are values below row 100,000")]
    public void A_refusal_names_the_place_and_the_limit(string culture, string expected) =>
        Assert.Contains(expected, Words(new(UploadRefusal.TooManyRows, "数据!A7"), culture), StringComparison.Ordinal);

    [Fact]
    public void Every_refusal_has_words_of_its_own_in_both_languages()
    {
        foreach (var culture in new[] { "zh-CN", "en" })
        {
            var words = Enum.GetValues<UploadRefusal>().Select(reason => Words(new(reason, "数据!C5"), culture)).ToList();
            Assert.Distinct(words);
            Assert.All(words, text => Assert.DoesNotContain("{", text, StringComparison.Ordinal));
            Assert.All(words, text => Assert.True(text.Length > 15, text));
        }
    }

    private static string Words(RefusedUpload refused, string culture)
    {
        var was = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
            return UploadRefusalWords.Of(refused, new(), new StringLocalizer<UploadRefusalText>(factory));
        }
        finally
        {
            CultureInfo.CurrentUICulture = was;
        }
    }
}
