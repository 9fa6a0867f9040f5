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
    public void Whatever_is_certainly_wrong_is_reported_in_the_functional_form() =>
        Assert.Empty(
            Done.Value.Written.Where(each => each.Outcome.Fate == Fate.Survived)
                .Select(each => $"{each.Outcome.Operator.Text}:\n{each.Form.Write(each.Outcome.Mutant.Network)}")
        );

    /// <summary>Rules see through blocks: they report what they report of a chain of attributes, and no more.</summary>
    [Fact]
    public void The_same_rules_are_reported_in_the_functional_form() =>
        Assert.Empty(
            Done.Value.Written.Where(each => each.Differs)
                .Select(each => $"{each.Outcome.Operator.Text}:\n{each.Form.Write(each.Outcome.Mutant.Network)}")
        );

    [Fact]
    public void Nothing_is_reported_of_correct_networks_in_the_functional_form() =>
        Assert.Empty(Done.Value.FormNoise.Select(each => $"{string.Join(", ", each.Ids)}:\n{each.Form.Write(each.Network)}"));

    [Fact]
    public void Every_form_is_tried() =>
        Assert.Equal(Form.All.Skip(1).ToHashSet(), Done.Value.Written.Select(each => each.Form).ToHashSet());

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
