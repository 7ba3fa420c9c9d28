using System.Collections.Concurrent;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace GuangdongStats.Data.Tests.Work;

public abstract class NoticeMailSpec(TestEngine engine) : EngineSpec(engine)
{
    private static readonly DateTime Noon = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Two_processes_take_every_notice_once()
    {
        const int count = 30;
        var program = await Office(count);
        var other = Start(program.Options);
        other.Clock.Now = Noon;
        var taken = new ConcurrentBag<long>();
        await Task.WhenAll(new[] { program, other, program, other }.Select(sender => Task.Run(async () =>
        {
            while (await sender.Get<NoticeMail>().Take(Cancellation) is { } notice)
            {
                taken.Add(notice.Id);
                await sender.Get<NoticeMail>().Sent(notice, Cancellation);
            }
        }, Cancellation)));

        Assert.Equal(count, taken.Count);
        Assert.Equal(count, taken.Distinct().Count());
    }

    [Fact]
    public async Task What_a_process_took_and_never_sent_is_free_again_after_a_while()
    {
        var program = await Office(1);
        var mail = program.Get<NoticeMail>();
        Assert.Equal(1, (await mail.Take(Cancellation))!.Tries);
        Assert.Null(await mail.Take(Cancellation));
        program.Clock.Now = Noon + NoticeMail.Lease;
        Assert.Equal(2, (await mail.Take(Cancellation))!.Tries);
    }

    [Fact]
    public async Task What_could_not_be_sent_waits_longer_each_time_and_not_for_ever()
    {
        var program = await Office(1);
        var mail = program.Get<NoticeMail>();
        var pauses = new List<double>();
        while (await mail.Take(Cancellation) is { } notice)
        {
            var again = await mail.Failed(notice, Cancellation);
            pauses.Add((again - program.Clock.Now!.Value).TotalMinutes);
            program.Clock.Now = again;
        }

        Assert.Equal([1, 4, 16, 64, 240, 240, 240, 240, 240, 240], pauses);
    }

    [Fact]
    public async Task Only_people_with_an_address_who_may_sign_in_are_written_to()
    {
        var program = await Office(1);
        await using (var db = await program.Open(Cancellation))
        {
            (await db.Users.SingleAsync(Cancellation)).IsDisabled = true;
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Null(await program.Get<NoticeMail>().Take(Cancellation));
        await using (var db = await program.Open(Cancellation))
        {
            var account = await db.Users.SingleAsync(Cancellation);
            (account.IsDisabled, account.Email) = (false, null);
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Null(await program.Get<NoticeMail>().Take(Cancellation));
    }

    private async Task<TestProgram> Office(int notices)
    {
        var program = await WithFigures();
        program.Clock.Now = Noon;
        await program.Person("chen");
        await using var db = await program.Open(Cancellation);
        (await db.Users.SingleAsync(Cancellation)).Email = "chen@example.org";
        db.Notices.AddRange(Enumerable.Range(0, notices).Select(number => new Rows.NoticeRow { To = "chen", At = Noon, TextZh = $"{number}", TextEn = $"{number}", Path = "/work" }));
        await db.SaveChangesAsync(Cancellation);
        return program;
    }
}

public sealed class NoticeMailOnSqlite(TestEngines engines) : NoticeMailSpec(engines.Sqlite);

public sealed class NoticeMailOnPostgres(TestEngines engines) : NoticeMailSpec(engines.Postgres);
