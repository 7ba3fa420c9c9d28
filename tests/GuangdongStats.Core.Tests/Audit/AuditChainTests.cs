using GuangdongStats.Core.Audit;
using Xunit;

namespace GuangdongStats.Core.Tests.Audit;

public class AuditChainTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_chain_as_it_was_written_is_sound()
    {
        var chain = new AuditChain();
        Assert.All(Written(3), entry => Assert.Null(chain.Next(entry, entry.Hash())));
        Assert.Equal(3, chain.Sound);
    }

    [Fact]
    public void A_changed_entry_is_named()
    {
        var chain = new AuditChain();
        var entries = Written(3);
        Assert.Null(chain.Next(entries[0], entries[0].Hash()));
        Assert.Equal(AuditFault.Altered, chain.Next(entries[1] with { After = "another" }, entries[1].Hash()));
    }

    [Fact]
    public void An_entry_changed_together_with_its_hash_is_found_at_the_next()
    {
        var chain = new AuditChain();
        var entries = Written(3);
        var forged = entries[0] with { After = "another" };
        Assert.Null(chain.Next(forged, forged.Hash()));
        Assert.Equal(AuditFault.NotChained, chain.Next(entries[1], entries[1].Hash()));
    }

    [Fact]
    public void A_removed_entry_is_missed()
    {
        var chain = new AuditChain();
        var entries = Written(3);
        Assert.Null(chain.Next(entries[0], entries[0].Hash()));
        Assert.Equal(AuditFault.Missing, chain.Next(entries[2], entries[2].Hash()));
        Assert.Equal(1, chain.Sound);
    }

    [Fact]
    public void Text_moved_from_one_part_to_the_next_gives_another_hash()
    {
        var entry = Written(1)[0];
        Assert.NotEqual((entry with { Act = "ab", Subject = "c" }).Hash(), (entry with { Act = "a", Subject = "bc" }).Hash());
        Assert.NotEqual((entry with { Act = "1:a;", Subject = "" }).Hash(), (entry with { Act = "", Subject = "1:a;" }).Hash());
    }

    [Fact]
    public void Every_part_counts()
    {
        var entry = Written(1)[0];
        AuditEntry[] others =
        [
            entry with { Number = 2 }, entry with { At = entry.At.AddMicroseconds(1) }, entry with { Person = "x" }, entry with { PersonName = "x" },
            entry with { Address = "x" }, entry with { Act = "x" }, entry with { Subject = "x" }, entry with { Before = "x" }, entry with { After = "x" },
            entry with { PreviousHash = "x" },
        ];
        Assert.Equal(others.Length + 1, others.Append(entry).Select(e => e.Hash()).Distinct().Count());
    }

    private static List<AuditEntry> Written(int count)
    {
        var entries = new List<AuditEntry>();
        for (var number = 1; number <= count; number++)
        {
            entries.Add(new(number, Noon.AddSeconds(number), "a", "陈", "127.0.0.1", "entry.save", "industrial-robots", "", "12.47万", entries.Count == 0 ? AuditEntry.FirstHash : entries[^1].Hash()));
        }

        return entries;
    }
}
