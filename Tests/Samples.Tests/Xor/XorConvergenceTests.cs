using XorSample;

namespace Samples.Tests.Xor;

/// <summary>The three networks as declared: PyTorch's costs for the same seed (Goldens/xor.json), stuck ones included.</summary>
[Collection(TorchCollection.Name)]
public sealed class XorConvergenceTests
{
    // Cost of a whole fraction of answers at one half: two of four points learned, or none.
    private static readonly double HalfStuck = Math.Log(2) / 2;

    public static TheoryData<string, long> Runs
    {
        get
        {
            var runs = new TheoryData<string, long>();
            foreach (var golden in XorJson.Goldens)
            {
                runs.Add(golden.Id, golden.Seed);
            }

            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void The_costs_and_answers_are_those_of_PyTorch(string id, long seed)
    {
        var golden = XorJson.Goldens.Single(run => (run.Id, run.Seed) == (id, seed));
        var model = Catalogue.All.Single(entry => entry.Id == id);
        using var network = model.Create(seed);
        var costs = new Dictionary<int, double>();
        var history = network.Fit(XorData.Dataset, observer: new Costs(costs));
        Assert.Equal(golden.Iterations, history.Iterations);
        foreach (var (iteration, loss) in golden.History)
        {
            Assert.True(
                Math.Abs(loss - costs[iteration]) <= 1e-4,
                $"step {iteration}: PyTorch's cost {loss}, ours {costs[iteration]}"
            );
        }

        foreach (var (expected, actual) in golden.Predictions.Zip(network.Predict(XorData.Features)))
        {
            Assert.InRange(actual, expected - 1e-3, expected + 1e-3);
        }
    }

    [Theory]
    [InlineData("Perceptron", 1, 0.69314, 0.69315)]
    [InlineData("Small", 1, 0.0010, 0.0011)]
    [InlineData("Deep", 1, 0.00014, 0.00015)]
    public void The_published_cost_is_that_of_the_golden(string id, long seed, double low, double high) =>
        Assert.InRange(XorJson.Goldens.Single(run => (run.Id, run.Seed) == (id, seed)).Loss, low, high);

    [Fact]
    public void The_goldens_have_seeds_that_stick()
    {
        Assert.Contains(XorJson.Goldens, run => run.Id == "Small" && Math.Abs(run.Loss - HalfStuck) < 1e-3);
        Assert.Contains(XorJson.Goldens, run => run.Id == "Deep" && Math.Abs(run.Loss - Math.Log(2)) < 1e-3);
    }

    [Fact]
    public void The_deep_network_is_on_its_plateau_for_thousands_of_steps()
    {
        var golden = XorJson.Goldens.Single(run => (run.Id, run.Seed) == ("Deep", 1));
        Assert.All(
            golden.History.Where(record => record.Iteration is >= 1000 and <= 4000),
            record => Assert.InRange(record.Loss, 0.692, 0.694)
        );
    }

    private sealed class Costs(Dictionary<int, double> costs) : ITrainingObserver
    {
        public void OnStep(TrainingStep step) => costs.Add(step.Iteration, step.Loss);
    }
}
