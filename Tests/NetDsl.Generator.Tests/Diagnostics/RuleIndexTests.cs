using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The table of rules is made from the rules. With NETDSL_RULES=write it is made anew instead of compared.</summary>
public sealed class RuleIndexTests
{
    [Fact]
    public void The_table_is_that_of_the_rules()
    {
        var text = Repository.Read(RuleIndex.Path);
        var renewed = RuleIndex.Renew(text);
        if (Environment.GetEnvironmentVariable("NETDSL_RULES") == "write")
        {
            File.WriteAllText(Repository.Locate(RuleIndex.Path), renewed);
            return;
        }

        Assert.True(text == renewed, $"{RuleIndex.Path} is not made from today's rules. Make it by\n{RuleIndex.Command}");
    }

    [Fact]
    public void What_is_written_by_hand_stays()
    {
        var text = RuleIndex.Renew(Repository.Read(RuleIndex.Path));
        var row = text.Split('\n').First(line => line.StartsWith("| [NETDSL001]", StringComparison.Ordinal));
        var stale = text.Replace(row + "\n", "", StringComparison.Ordinal)
            .Replace("# Rules\n", "# Rules of old\n", StringComparison.Ordinal);

        Assert.Equal(text.Replace("# Rules\n", "# Rules of old\n", StringComparison.Ordinal), RuleIndex.Renew(stale));
    }
}
