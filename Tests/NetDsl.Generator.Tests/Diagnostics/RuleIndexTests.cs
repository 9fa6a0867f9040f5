using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The table of rules is made from the rules. With NETDSL_RULES=write it is written instead of compared.</summary>
public sealed class RuleIndexTests
{
    [Fact]
    public void The_table_is_that_of_the_rules() => RuleIndex.Made.Verify(RuleIndex.Table);

    [Fact]
    public void What_is_written_by_hand_stays()
    {
        var text = RuleIndex.Made.Renew(Repository.Read(RuleIndex.Made.Path), RuleIndex.Table);
        var row = text.Split('\n').First(line => line.StartsWith("| [NETDSL001]", StringComparison.Ordinal));
        var stale = text.Replace(row + "\n", "", StringComparison.Ordinal)
            .Replace("# Rules\n", "# Rules of old\n", StringComparison.Ordinal);

        Assert.Equal(
            text.Replace("# Rules\n", "# Rules of old\n", StringComparison.Ordinal),
            RuleIndex.Made.Renew(stale, RuleIndex.Table)
        );
    }
}
