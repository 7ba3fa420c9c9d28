using GuangdongStats.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace GuangdongStats.Data.Accounts;

/// <summary>The keys that protect cookies and form tokens. Not asynchronous, because the framework that asks is not.</summary>
public sealed class KeyRing(IDbContextFactory<StatsDb> databases)
{
    public IReadOnlyList<string> All()
    {
        using var db = databases.CreateDbContext();
        return db.Keys.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Xml).ToList();
    }

    public void Add(string name, string xml)
    {
        using var db = databases.CreateDbContext();
        db.Keys.Add(new KeyRow { Name = name, Xml = xml });
        db.SaveChanges();
    }
}
