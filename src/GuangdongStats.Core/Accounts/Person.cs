namespace GuangdongStats.Core.Accounts;

/// <summary>Who acts: given to everything that changes a figure or an account.</summary>
/// <param name="Id">Of the account; never given to another one.</param>
/// <param name="Name">As colleagues read it.</param>
/// <param name="Duties">As they are now, not as they were when the person signed in.</param>
public sealed record Person(string Id, string Name, IReadOnlySet<Duty> Duties)
{
    public bool Has(Duty duty) => Duties.Contains(duty);
}
