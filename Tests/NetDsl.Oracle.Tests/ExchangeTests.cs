namespace NetDsl.Oracle.Tests;

/// <summary>What one engine saves, the other loads; and both write the same bytes.</summary>
public class ExchangeTests
{
    public static TheoryData<string> Things => ["a network", "a tensor", "an optimizer"];

    [Theory]
    [MemberData(nameof(Things))]
    public void Both_engines_write_the_same_bytes(string thing) =>
        Assert.Equal(Saved(Engines.Real, thing, 3), Saved(Engines.Embedded, thing, 3));

    [Theory]
    [MemberData(nameof(Things))]
    public void Each_engine_reads_what_the_other_writes(string thing)
    {
        var (own, real) = (
            Loaded(Engines.Embedded, thing, Saved(Engines.Real, thing, 5)),
            Loaded(Engines.Real, thing, Saved(Engines.Embedded, thing, 5))
        );
        Assert.Null(own.Refusal);
        Assert.Null(real.Refusal);
        Assert.Equal(real.Results.Count, own.Results.Count);
        foreach (var (mine, theirs) in own.Results.Zip(real.Results))
        {
            Assert.Equal(theirs.Shape, mine.Shape);
            Assert.Equal(theirs.Longs, mine.Longs);
            // Sums over at most six products: rounding in the last place of numbers about 1, and of the running statistics.
            Assert.All(mine.Floats.Zip(theirs.Floats), pair => Assert.Equal(pair.Second, pair.First, 2e-6f));
        }
    }

    private static string Saved(IEngine engine, string thing, long seed)
    {
        var outcome = engine.Run(Single($"{thing} is saved", new() { ["seed"] = seed }));
        Assert.Null(outcome.Refusal);
        return Assert.Single(outcome.Facts);
    }

    private static Outcome Loaded(IEngine engine, string thing, string bytes) =>
        engine.Run(Single($"{thing} is loaded", new() { ["seed"] = 6L, ["bytes"] = bytes }));

    private static Case Single(string kind, Dictionary<string, object> parameters) =>
        new([], [new Step(kind, [], parameters)], 1);
}
