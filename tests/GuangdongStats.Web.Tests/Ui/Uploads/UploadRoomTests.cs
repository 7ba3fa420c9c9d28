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
    public async Task Files_that_are_slow_to_arrive_hold_no_place()
    {
        using var pipes = new Pipes();
        var arriving = Enumerable.Range(0, UploadRoom.AtOnce + 1).Select(person => room.Receive($"slow {person}", 10, _ => pipes.Open(), _ => { }, Cancellation)).ToList();
        using (var quick = await room.Receive("quick", 3, _ => new MemoryStream(new byte[3]), _ => { }, Cancellation))
        using (await room.Enter("quick", () => Assert.Fail("told to wait"), Cancellation))
        {
            Assert.Equal(UploadRefusal.NotAZip, Assert.IsType<UploadOutcome.Refused>(await room.Read(quick, Cancellation)).Why.Reason);
        }

        Assert.All(arriving, file => Assert.False(file.IsCompleted));
        pipes.End();
        foreach (var file in arriving)
        {
            (await file).Dispose();
        }
    }

    [Fact]
    public async Task A_persons_next_file_is_taken_in_when_the_one_before_is_done_with()
    {
        var first = await room.Receive("a", 3, _ => new MemoryStream(new byte[3]), _ => { }, Cancellation);
        var second = room.Receive("a", 3, _ => new MemoryStream(new byte[3]), _ => { }, Cancellation);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task One_that_does_not_arrive_lets_the_next_one_in()
    {
        await Assert.ThrowsAsync<IOException>(() => room.Receive("a", 3, _ => throw new IOException(), _ => { }, Cancellation));
        (await room.Receive("a", 3, _ => new MemoryStream(new byte[3]), _ => { }, Cancellation)).Dispose();
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
        using var arrived = await room.Receive("a", 1001, _ => throw new InvalidOperationException(), _ => { }, Cancellation);
        var outcome = await room.Read(arrived, Cancellation);
        Assert.Equal(UploadRefusal.TooLarge, Assert.IsType<UploadOutcome.Refused>(outcome).Why.Reason);
    }

    [Fact]
    public async Task A_file_larger_than_it_said_is_refused_and_not_taken_in_whole()
    {
        long most = 0;
        using var arrived = await room.Receive("a", 10, _ => new MemoryStream(new byte[10_000_000]), received => most = received, Cancellation);
        var outcome = await room.Read(arrived, Cancellation);
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

    /// <summary>Files whose bytes do not come until they are ended.</summary>
    private sealed class Pipes : IDisposable
    {
        private readonly List<System.IO.Pipelines.Pipe> open = [];

        public Stream Open()
        {
            var pipe = new System.IO.Pipelines.Pipe();
            open.Add(pipe);
            return pipe.Reader.AsStream();
        }

        public void End() => open.ForEach(pipe => pipe.Writer.Complete());

        public void Dispose() => End();
    }
}
