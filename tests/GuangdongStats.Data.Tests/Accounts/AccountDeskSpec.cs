using GuangdongStats.Core.Accounts;
using GuangdongStats.Core.Catalogue;
using GuangdongStats.Data.Accounts;
using GuangdongStats.Data.Audit;
using GuangdongStats.Data.Rows;
using GuangdongStats.Data.Tests.Support;
using GuangdongStats.Data.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GuangdongStats.Data.Tests.Accounts;

public abstract class AccountDeskSpec(TestEngine engine) : EngineSpec(engine)
{
    private const string Password = "an orchard in Foshan";

    private static readonly SessionLimits Limits = new(TimeSpan.FromMinutes(30), TimeSpan.FromHours(12));

    [Fact]
    public async Task A_set_up_link_makes_the_first_administrator_and_works_once()
    {
        var program = await WithFigures();
        var first = program.Get<FirstAccount>();
        var (one, other) = (await first.Invite(Cancellation), await first.Invite(Cancellation));
        Assert.False(await first.IsGood("guessed", Cancellation));
        Assert.True(await first.IsGood(one, Cancellation));

        Assert.Equal(AccountFault.None, await first.Create(one, Of("chen"), Password, Cancellation));
        Assert.Equal(AccountFault.LinkNotGood, await first.Create(one, Of("wang"), Password, Cancellation));
        Assert.Equal(AccountFault.LinkNotGood, await first.Create(other, Of("wang"), Password, Cancellation));
        Assert.Null(await first.Invite(Cancellation));
        var only = Assert.Single(await program.Get<AccountDesk>().All(Limits, Cancellation));
        Assert.Equal(("chen", true), (only.UserName, only.Duties.SetEquals([Duty.Administrator])));
    }

    [Fact]
    public async Task Of_two_who_use_the_link_at_the_same_moment_one_becomes_the_administrator()
    {
        var program = await WithFigures();
        var first = program.Get<FirstAccount>();
        var token = await first.Invite(Cancellation);

        var outcomes = await Task.WhenAll(first.Create(token, Of("chen"), Password, Cancellation), first.Create(token, Of("wang"), Password, Cancellation));

        Assert.Equal([AccountFault.None, AccountFault.LinkNotGood], outcomes.Order());
        Assert.Single(await program.Get<AccountDesk>().All(Limits, Cancellation));
    }

    [Theory]
    [InlineData("c", "陈", null, Password, AccountFault.UserNameNotAllowed)]
    [InlineData("chen wei", "陈", null, Password, AccountFault.UserNameNotAllowed)]
    [InlineData("chen", "", null, Password, AccountFault.DisplayNameNotAllowed)]
    [InlineData("chen", "陈\u202e", null, Password, AccountFault.DisplayNameNotAllowed)]
    [InlineData("chen", "陈", "chen", Password, AccountFault.EmailNotAllowed)]
    [InlineData("chen", "陈", null, "short", AccountFault.TooShort)]
    [InlineData("chen", "陈", null, "i am chen, hello", AccountFault.HoldsName)]
    [InlineData("chen", "陈", null, "Password123!", AccountFault.Common)]
    public async Task A_refused_set_up_leaves_nothing_and_the_link_stays_good(string userName, string name, string? email, string password, AccountFault fault)
    {
        var program = await WithFigures();
        var first = program.Get<FirstAccount>();
        var token = await first.Invite(Cancellation);

        Assert.Equal(fault, await first.Create(token, new(userName, name, email, Language.Chinese), password, Cancellation));
        Assert.Empty(await program.Get<AccountDesk>().All(Limits, Cancellation));
        Assert.True(await first.IsGood(token, Cancellation));
    }

    [Fact]
    public async Task An_account_is_added_with_a_password_to_be_changed_and_the_log_says_by_whom()
    {
        var (program, admin) = await WithAdministrator();
        var made = await program.Get<AccountDesk>().Add(admin, Of("li", "li@example.cn"), new HashSet<Duty> { Duty.Clerk, Duty.Auditor }, Cancellation);

        Assert.Equal(AccountFault.None, made.Fault);
        Assert.Equal(PasswordFault.None, PasswordRules.Check(made.Password, "li"));
        var line = await Line(program, "li");
        Assert.True(line.MustChangePassword && line.Duties.SetEquals([Duty.Clerk, Duty.Auditor]));
        var entry = (await program.Get<AuditLog>().Read(null, "account/li", 10, Cancellation)).Single();
        Assert.Equal(("account.add", "Name of chen", "203.0.113.5", "Name of li; Clerk, Auditor"), (entry.Act, entry.PersonName, entry.Address, entry.After));
        Assert.DoesNotContain(made.Password, entry.ToString(), StringComparison.Ordinal);
        Assert.Equal(AccountFault.UserNameTaken, (await program.Get<AccountDesk>().Add(admin, Of("LI"), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(AccountFault.EmailTaken, (await program.Get<AccountDesk>().Add(admin, Of("wu", "LI@example.cn"), new HashSet<Duty>(), Cancellation)).Fault);
    }

    [Fact]
    public async Task Name_address_and_language_are_put_right_and_the_log_says_what_they_were()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();
        await desk.Add(admin, Of("li", "li@example.cn"), new HashSet<Duty> { Duty.Clerk }, Cancellation);
        await desk.Add(admin, Of("wu", "wu@example.cn"), new HashSet<Duty>(), Cancellation);
        var id = (await Line(program, "li")).Id;

        Assert.Equal(AccountFault.None, await desk.Edit(admin, id, "李敏", "min.li@example.cn", Language.English, Cancellation));
        var line = await Line(program, "li");
        Assert.Equal(("李敏", "min.li@example.cn", Language.English, true), (line.DisplayName, line.Email, line.Language, line.Duties.SetEquals([Duty.Clerk])));
        var entry = (await program.Get<AuditLog>().Read(null, "account/li", 1, Cancellation)).Single();
        Assert.Equal(("account.edit", "Name of li; li@example.cn; Chinese", "李敏; min.li@example.cn; English"), (entry.Act, entry.Before, entry.After));

        Assert.Equal(AccountFault.None, await desk.Edit(admin, id, "李敏", "MIN.LI@example.cn", Language.English, Cancellation)); // one's own address is not taken
        Assert.Equal(AccountFault.EmailTaken, await desk.Edit(admin, id, "李敏", "WU@example.cn", Language.English, Cancellation));
        Assert.Equal(AccountFault.DisplayNameNotAllowed, await desk.Edit(admin, id, "李\u0007敏", null, Language.English, Cancellation));
        Assert.Equal(AccountFault.EmailNotAllowed, await desk.Edit(admin, id, "李敏", "li@example.cn\r\nBcc: all@example.cn", Language.English, Cancellation));
        Assert.Equal(AccountFault.NoSuchAccount, await desk.Edit(admin, "nobody", "李敏", null, Language.English, Cancellation));
        Assert.Equal("MIN.LI@example.cn", (await Line(program, "li")).Email);
        Assert.Equal(AccountFault.None, await desk.Edit(admin, id, "李敏", null, Language.English, Cancellation));
        Assert.Null((await Line(program, "li")).Email);
    }

    [Theory]
    [InlineData("li; DROP TABLE", "李敏", null, AccountFault.UserNameNotAllowed)]
    [InlineData("<script>", "李敏", null, AccountFault.UserNameNotAllowed)]
    [InlineData("li\u0000", "李敏", null, AccountFault.UserNameNotAllowed)]
    [InlineData("li", "李\u0007敏", null, AccountFault.DisplayNameNotAllowed)]
    [InlineData("li", "李\r\n敏", null, AccountFault.DisplayNameNotAllowed)]
    [InlineData("li", "", null, AccountFault.DisplayNameNotAllowed)]
    [InlineData("li", "李敏", "li@example.cn\r\nBcc: all@example.cn", AccountFault.EmailNotAllowed)]
    [InlineData("li", "李敏", "<script>alert(1)</script>@example.cn", AccountFault.EmailNotAllowed)]
    [InlineData("li", "李敏", "' OR 1=1 --", AccountFault.EmailNotAllowed)]
    public async Task What_is_no_name_or_address_makes_no_account(string userName, string name, string? email, AccountFault fault)
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();

        var made = await desk.Add(admin, new(userName, name, email, Language.Chinese), new HashSet<Duty> { Duty.Clerk }, Cancellation);
        Assert.Equal((fault, ""), (made.Fault, made.Password));
        var long100K = new string('a', 100_000);
        Assert.Equal(AccountFault.UserNameNotAllowed, (await desk.Add(admin, new(long100K, "李敏", null, Language.Chinese), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(AccountFault.DisplayNameNotAllowed, (await desk.Add(admin, new("li", long100K, null, Language.Chinese), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(AccountFault.EmailNotAllowed, (await desk.Add(admin, new("li", "李敏", long100K + "@example.cn", Language.Chinese), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(AccountFault.NoSuchAccount, await desk.SetDuties(admin, "' OR 1=1 --", new HashSet<Duty>(), Cancellation));
        Assert.Equal(AccountFault.NoSuchAccount, await desk.SetDisabled(admin, long100K, true, Cancellation));
        Assert.Single(await desk.All(Limits, Cancellation));
    }

    [Fact]
    public async Task A_name_of_sql_or_markup_is_kept_as_it_is()
    {
        var (program, admin) = await WithAdministrator();
        const string name = "'); DROP TABLE \"AspNetUsers\"; -- <b>李</b>";
        Assert.Equal(AccountFault.None, (await program.Get<AccountDesk>().Add(admin, new("li", name, null, Language.Chinese), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(name, (await Line(program, "li")).DisplayName);
    }

    [Fact]
    public async Task Nobody_else_keeps_accounts_and_the_attempt_is_logged()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();
        await desk.Add(admin, Of("li"), new HashSet<Duty> { Duty.Clerk, Duty.Reviewer, Duty.Releaser, Duty.Auditor }, Cancellation);
        var li = await Line(program, "li");
        var actor = new Actor(li.Id, "203.0.113.9");

        Assert.Equal(AccountFault.NotAdministrator, (await desk.Add(actor, Of("wu"), new HashSet<Duty>(), Cancellation)).Fault);
        Assert.Equal(AccountFault.NotAdministrator, await desk.SetDuties(actor, li.Id, new HashSet<Duty> { Duty.Administrator }, Cancellation));
        Assert.Equal(AccountFault.NotAdministrator, await desk.SetDisabled(actor, admin.AccountId, true, Cancellation));
        Assert.Equal(AccountFault.NotAdministrator, await desk.Unlock(actor, li.Id, Cancellation));
        Assert.Equal(AccountFault.NotAdministrator, await desk.EndSessions(actor, admin.AccountId, Cancellation));
        Assert.Equal(AccountFault.NotAdministrator, await desk.ResetSecondFactor(actor, admin.AccountId, Cancellation));
        Assert.Equal(AccountFault.NotAdministrator, (await desk.ResetPassword(actor, admin.AccountId, Cancellation)).Fault);
        Assert.Equal(7, (await program.Get<AuditLog>().Read(null, "", 20, Cancellation)).Count(entry => entry.Act == "refused" && entry.Person == li.Id));
        Assert.True((await Line(program, "li")).Duties.SetEquals(li.Duties));
    }

    [Fact]
    public async Task An_administrator_neither_lays_down_the_own_duty_nor_disables_the_own_account()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();

        Assert.Equal(AccountFault.OwnDuty, await desk.SetDuties(admin, admin.AccountId, new HashSet<Duty> { Duty.Clerk }, Cancellation));
        Assert.Equal(AccountFault.OwnAccount, await desk.SetDisabled(admin, admin.AccountId, true, Cancellation));
        Assert.Equal(AccountFault.None, await desk.SetDuties(admin, admin.AccountId, new HashSet<Duty> { Duty.Clerk, Duty.Administrator }, Cancellation));
    }

    [Fact]
    public async Task Two_administrators_who_unseat_each_other_at_the_same_moment_leave_one()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();
        await desk.Add(admin, Of("wang"), new HashSet<Duty> { Duty.Administrator }, Cancellation);
        var other = new Actor((await Line(program, "wang")).Id, "");

        var outcomes = await Task.WhenAll(
            desk.SetDuties(admin, other.AccountId, new HashSet<Duty>(), Cancellation), desk.SetDisabled(other, admin.AccountId, true, Cancellation));

        Assert.Equal([AccountFault.None, AccountFault.NotAdministrator], outcomes.Order());
        Assert.Single(await desk.All(Limits, Cancellation), line => !line.IsDisabled && line.Duties.Contains(Duty.Administrator));
    }

    [Fact]
    public async Task Disabling_ending_and_resetting_end_the_sessions()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();
        await desk.Add(admin, Of("li"), new HashSet<Duty>(), Cancellation);
        var id = (await Line(program, "li")).Id;
        Func<Task<AccountFault>>[] acts =
        [
            () => desk.EndSessions(admin, id, Cancellation),
            () => desk.ResetSecondFactor(admin, id, Cancellation),
            async () => (await desk.ResetPassword(admin, id, Cancellation)).Fault,
            () => desk.SetDisabled(admin, id, true, Cancellation),
        ];
        foreach (var act in acts)
        {
            await program.Get<Sessions>().Open(id, new(null, null), Cancellation);
            Assert.Equal(1, (await Line(program, "li")).OpenSessions);
            Assert.Equal(AccountFault.None, await act());
            Assert.Equal(0, (await Line(program, "li")).OpenSessions);
        }
    }

    [Fact]
    public async Task A_lock_opens_when_the_administrator_opens_it()
    {
        var (program, admin) = await WithAdministrator();
        await program.Get<AccountDesk>().Add(admin, Of("li"), new HashSet<Duty>(), Cancellation);
        var id = (await Line(program, "li")).Id;
        for (var failure = 0; failure < AccountRules.FailuresBeforeLockOut; failure++)
        {
            await using var scope = program.Get<IServiceScopeFactory>().CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<AccountManager>();
            await accounts.AccessFailedAsync((await accounts.FindByIdAsync(id))!);
        }

        Assert.NotNull((await Line(program, "li")).LockedUntil);
        Assert.Equal(AccountFault.None, await program.Get<AccountDesk>().Unlock(admin, id, Cancellation));
        Assert.Null((await Line(program, "li")).LockedUntil);
    }

    [Fact]
    public async Task A_wrong_present_password_counts_as_a_failed_sign_in()
    {
        var (program, admin) = await WithAdministrator();
        var me = await SignIn(program, admin.AccountId);
        for (var failure = 1; failure <= AccountRules.FailuresBeforeLockOut; failure++)
        {
            Assert.Equal(AccountFault.WrongPassword, await program.Get<OwnAccount>().ChangePassword(me, "wrong", "another orchard", Cancellation));
        }

        Assert.Equal(AccountFault.LockedOut, await program.Get<OwnAccount>().ChangePassword(me, Password, "another orchard", Cancellation));
    }

    [Fact]
    public async Task A_changed_password_ends_the_sessions_elsewhere()
    {
        var (program, admin) = await WithAdministrator();
        var (me, elsewhere) = (await SignIn(program, admin.AccountId), await SignIn(program, admin.AccountId));

        Assert.Equal(AccountFault.SamePassword, await program.Get<OwnAccount>().ChangePassword(me, Password, Password, Cancellation));
        Assert.Equal(AccountFault.None, await program.Get<OwnAccount>().ChangePassword(me, Password, "another orchard", Cancellation));

        var left = await program.Get<Sessions>().Of(admin.AccountId, Limits, Cancellation);
        Assert.Equal([me.SessionId], left.Select(session => session.Id));
        Assert.NotEqual(me.SessionId, elsewhere.SessionId);
    }

    [Fact]
    public async Task A_session_is_good_for_its_account_until_it_has_been_idle()
    {
        var (program, admin) = await WithAdministrator();
        var sessions = program.Get<Sessions>();
        var me = await SignIn(program, admin.AccountId);
        var stamp = (await program.Get<OwnAccount>().Row(me, Cancellation)).SecurityStamp;

        Assert.Equal(SessionEnd.Ended, (await sessions.Check("unknown", stamp, Limits, true, Cancellation)).End);
        Assert.Equal(SessionEnd.CredentialsChanged, (await sessions.Check((await SignIn(program, admin.AccountId)).SessionId, "old", Limits, true, Cancellation)).End);
        Assert.Equal(SessionEnd.Idle, (await sessions.Check((await SignIn(program, admin.AccountId)).SessionId, stamp, Limits with { Idle = TimeSpan.Zero }, true, Cancellation)).End);
        Assert.Equal(SessionEnd.TooOld, (await sessions.Check((await SignIn(program, admin.AccountId)).SessionId, stamp, Limits with { Longest = TimeSpan.Zero }, true, Cancellation)).End);
        Assert.Equal(me, (await sessions.Check(me.SessionId, stamp, Limits, true, Cancellation)).SignedIn! with { Person = me.Person });
        Assert.False(await sessions.End("somebody else", me.SessionId, Cancellation));
        Assert.True(await sessions.End(admin.AccountId, me.SessionId, Cancellation));
        Assert.Equal(SessionEnd.Ended, (await sessions.Check(me.SessionId, stamp, Limits, true, Cancellation)).End);
    }

    [Fact]
    public async Task Many_sessions_are_looked_at_in_two_questions_and_none_is_used_or_ended()
    {
        var (program, admin) = await WithAdministrator();
        var desk = program.Get<AccountDesk>();
        var sessions = program.Get<Sessions>();
        await desk.Add(admin, Of("li"), new HashSet<Duty> { Duty.Clerk, Duty.Auditor }, Cancellation);
        await desk.Add(admin, Of("wu"), new HashSet<Duty> { Duty.Clerk }, Cancellation);
        var (chen, li, wu, ended) = (await SignIn(program, admin.AccountId), await SignIn(program, (await Line(program, "li")).Id), await SignIn(program, (await Line(program, "wu")).Id), await SignIn(program, admin.AccountId));
        var asked = new Dictionary<string, string?>();
        foreach (var person in new[] { chen, li, wu, ended })
        {
            asked[person.SessionId] = (await program.Get<OwnAccount>().Row(person, Cancellation)).SecurityStamp;
        }

        asked["unknown"] = "any";
        await sessions.End(admin.AccountId, ended.SessionId, Cancellation);
        await desk.SetDuties(admin, li.Person.Id, new HashSet<Duty> { Duty.Auditor }, Cancellation);
        program.Clock.Now = DateTime.UtcNow.AddMinutes(20);
        var questions = program.Commands.Value;

        var found = await sessions.Look(asked, Limits, Cancellation);
        Assert.Equal(questions + 2, program.Commands.Value);
        Assert.True(found[chen.SessionId].SignedIn!.IsLike(chen));
        Assert.False(found[li.SessionId].SignedIn!.IsLike(li));
        Assert.Equal([Duty.Auditor], found[li.SessionId].SignedIn!.Person.Duties);
        Assert.Equal([SessionEnd.None, SessionEnd.None, SessionEnd.None, SessionEnd.Ended, SessionEnd.Ended], asked.Keys.Select(id => found[id].End));

        // Twenty minutes and twelve more are too long, because looking was no use.
        program.Clock.Now = program.Clock.Now!.Value.AddMinutes(12);
        Assert.All((await sessions.Look(asked, Limits, Cancellation)).Where(pair => pair.Key != "unknown" && pair.Key != ended.SessionId), pair => Assert.Equal(SessionEnd.Idle, pair.Value.End));
        asked[wu.SessionId] = "of an older password";
        Assert.Equal(SessionEnd.CredentialsChanged, (await sessions.Look(asked, Limits, Cancellation))[wu.SessionId].End);
        await desk.SetDisabled(admin, wu.Person.Id, true, Cancellation);
        Assert.Equal(SessionEnd.Ended, (await sessions.Look(asked, Limits, Cancellation))[wu.SessionId].End);
    }

    private static NewAccount Of(string userName, string? email = null) => new(userName, $"Name of {userName}", email, Language.Chinese);

    [Fact]
    public async Task Of_many_failures_at_the_same_moment_one_locks_the_account_and_none_counts_towards_the_next_lock()
    {
        var (program, _) = await WithAdministrator();
        var attempts = new List<(AsyncServiceScope Scope, AccountManager Accounts, AccountRow Account)>();
        for (var i = 0; i < 12; i++)
        {
            var scope = program.Get<IServiceScopeFactory>().CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<AccountManager>();
            attempts.Add((scope, accounts, (await accounts.FindByNameAsync("chen"))!)); // all before the first has failed
        }

        await Task.WhenAll(attempts.Select(attempt => attempt.Accounts.AccessFailedAsync(attempt.Account)));
        var locking = attempts.Where(attempt => attempt.Accounts.HasLocked).ToList();
        foreach (var attempt in attempts)
        {
            Assert.True(await attempt.Accounts.IsLockedOutAsync(attempt.Account) || attempt.Account.AccessFailedCount < 5);
            await attempt.Scope.DisposeAsync();
        }

        Assert.Single(locking);
        await using var db = await program.Open(Cancellation);
        Assert.Equal(0, (await db.Users.SingleAsync(row => row.UserName == "chen", Cancellation)).AccessFailedCount);
    }

    private async Task<(TestProgram Program, Actor Administrator)> WithAdministrator()
    {
        var program = await WithFigures();
        var first = program.Get<FirstAccount>();
        Assert.Equal(AccountFault.None, await first.Create(await first.Invite(Cancellation), Of("chen"), Password, Cancellation));
        return (program, new((await Line(program, "chen")).Id, "203.0.113.5"));
    }

    private static async Task<AccountLine> Line(TestProgram program, string userName) =>
        (await program.Get<AccountDesk>().All(Limits, Cancellation)).Single(line => line.UserName == userName);

    private static async Task<SignedIn> SignIn(TestProgram program, string accountId)
    {
        var id = await program.Get<Sessions>().Open(accountId, new("203.0.113.5", "a browser"), Cancellation);
        await using var db = await program.Open(Cancellation);
        var stamp = await db.Users.Where(row => row.Id == accountId).Select(row => row.SecurityStamp).SingleAsync(Cancellation);
        return (await program.Get<Sessions>().Check(id, stamp, Limits, true, Cancellation)).SignedIn!;
    }
}

public sealed class AccountDeskOnSqlite(TestEngines engines) : AccountDeskSpec(engines.Sqlite);

public sealed class AccountDeskOnPostgres(TestEngines engines) : AccountDeskSpec(engines.Postgres);
