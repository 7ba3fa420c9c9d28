using GuangdongStats.Core.Accounts;
using Xunit;

namespace GuangdongStats.Core.Tests.Accounts;

public class PersonTests
{
    [Fact]
    public void A_person_has_the_duties_given_and_no_other()
    {
        foreach (var held in Enum.GetValues<Duty>())
        {
            var person = new Person("1", "陈晓", new HashSet<Duty> { held });
            Assert.All(Enum.GetValues<Duty>(), duty => Assert.Equal(duty == held, person.Has(duty)));
        }
    }

    [Fact]
    public void One_person_may_hold_several_or_none()
    {
        Assert.All(Enum.GetValues<Duty>(), duty => Assert.False(new Person("1", "陈晓", new HashSet<Duty>()).Has(duty)));
        var both = new Person("1", "陈晓", new HashSet<Duty> { Duty.Clerk, Duty.Auditor });
        Assert.True(both.Has(Duty.Clerk) && both.Has(Duty.Auditor));
        Assert.False(both.Has(Duty.Reviewer));
    }

    /// <summary>Duties are stored by name; a name that changed would take the duty from everybody.</summary>
    [Fact]
    public void The_names_of_the_duties_stay_what_is_stored() =>
        Assert.Equal(["Clerk", "Reviewer", "Releaser", "Administrator", "Auditor"], Enum.GetNames<Duty>());
}
