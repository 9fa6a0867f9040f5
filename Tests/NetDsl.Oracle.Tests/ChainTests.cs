namespace NetDsl.Oracle.Tests;

/// <summary>
/// Long cases: some operations after one another on a few tensors that are used more than once, and the gradients of all.
/// </summary>
public class ChainTests
{
    private readonly Judge judge = new(Engines.Embedded, Engines.Real);

    [Fact]
    public void Both_engines_agree_on_chains_of_operations()
    {
        var kinds = Engines.Kinds.Values.Where(kind => kind.Chains).ToList();
        var (count, refused) = (Math.Max(100, Settings.Cases / 10), 0);
        for (var i = 0; i < count; i++)
        {
            var item = Drawn(kinds, new Draw(DifferentialTests.SeedOf("chain", i)));
            var verdict = judge.Compare(item);
            refused += verdict.Refused ? 1 : 0;
            if (verdict.Difference is { } difference)
            {
                var (smallest, left) = new Shrinker(judge).Shrink(item, difference);
                Assert.Fail($"chain {i} of seed {Settings.Seed}:\n{left}\n\n{CSharpText.Of(smallest)}\nAs drawn: {difference}");
            }
        }
        DifferentialTests.Report("chains", "agree", count, refused, 0);
        Assert.True(refused < count / 2, $"{refused} of {count} chains were refused.");
    }

    private static Case Drawn(List<KindInfo> kinds, Draw draw)
    {
        var shape = draw.Shape(1, 3);
        for (var i = draw.Whole(1, 3); i > 0; i--)
        {
            draw.Float(draw.Chance(0.6) ? shape : draw.Against(shape), Domain.Small);
        }
        var steps = new List<Step>();
        for (var i = draw.Whole(2, 7); i > 0; i--)
        {
            var kind = kinds[draw.Whole(0, kinds.Count - 1)];
            var known = draw.Inputs.Count + steps.Count;
            // Mostly the latest result, so that the chain is deep; sometimes any, so that gradients meet.
            steps.Add(
                new Step(
                    kind.Name,
                    [.. Enumerable.Range(0, kind.Arity).Select(_ => draw.Chance(0.5) ? known - 1 : draw.Whole(0, known - 1))],
                    new Dictionary<string, object>()
                )
            );
        }
        return new Case(draw.Inputs, steps, draw.Whole(1, int.MaxValue - 1));
    }
}
