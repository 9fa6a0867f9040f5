using NetDsl.Mutations.Suite;

namespace NetDsl.Generator.Tests.Mutations;

/// <summary>Mistakes put into correct networks are reported, and correct networks are not.</summary>
public sealed class MutationTests
{
    private static readonly Lazy<Run> Done = new(Run.Do);

    public static TheoryData<string> Operators { get; } = [.. Run.Operators.Select(kind => kind.GetType().Name)];

    [Fact]
    public void Whatever_is_certainly_wrong_is_reported() =>
        Assert.Empty(
            Done.Value.Outcomes.Where(outcome => outcome.Fate == Fate.Survived)
                .Select(outcome => $"{outcome.Operator.Text}: {outcome.Mutant.Network}")
        );

    [Fact]
    public void Nothing_is_reported_of_correct_networks() =>
        Assert.Empty(Done.Value.Noise.Select(each => $"{each.Network.Name}: {string.Join(", ", each.Ids)}"));

    [Fact]
    public void Networks_that_fail_on_purpose_are_reported()
    {
        Assert.NotEmpty(Done.Value.Failing);
        Assert.All(Done.Value.Failing, each => Assert.NotEmpty(each.Ids));
    }

    [Theory]
    [MemberData(nameof(Operators))]
    public void Every_operator_changes_something(string name)
    {
        var own = Done.Value.Outcomes.Where(outcome => outcome.Operator.GetType().Name == name).ToArray();

        Assert.NotEmpty(own);
        Assert.All(own, outcome => Assert.NotEqual(outcome.Original.ToString(), outcome.Mutant.Network.ToString()));
    }

    [Fact]
    public void The_page_is_todays() =>
        Assert.True(
            Page.Read() == Page.Of(Done.Value),
            $"{Page.Path} is not made from today's rules and samples. Make it by\n{Page.Command}"
        );
}
