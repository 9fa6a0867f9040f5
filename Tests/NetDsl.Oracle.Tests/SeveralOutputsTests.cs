namespace NetDsl.Oracle.Tests;

/// <summary>
/// Networks of several outputs: both engines have the same outputs, and the same losses in a training loop of the user.
/// </summary>
public sealed class SeveralOutputsTests : IDisposable
{
    private const float Tolerance = 1e-4f;
    private const int Samples = 40;

    /// <summary>The loop is part of the program: the same source for both engines.</summary>
    private const string Forecast = """
        using TorchSharp;

        [Network, Input(6)]
        public partial class Net
        {
            private static (Flow mean, Flow spread) Define(Flow x)
            {
                var hidden = x >> Layer(16) >> Tanh;
                return (hidden >> Layer(1), hidden >> Layer(1) >> Softplus);
            }

            /// <summary>
            /// The negative log likelihood of a normal distribution of this mean and spread; its constant is left out. The source
            /// is https://pytorch.org/docs/1.13/generated/torch.nn.GaussianNLLLoss.html.
            /// </summary>
            public float[] Train(float[] samples, float[] targets, int steps)
            {
                using var optimizer = torch.optim.Adam(parameters(), 0.01);
                var losses = new float[steps];
                train();
                for (var step = 0; step < steps; step++)
                {
                    using var scope = torch.NewDisposeScope();
                    var x = torch.tensor(samples).reshape(targets.Length, 6);
                    var y = torch.tensor(targets).reshape(targets.Length, 1);
                    var (mean, spread) = call(x);
                    var error = (y - mean) / spread;
                    var loss = (error * error / 2 + spread.log()).mean();
                    optimizer.zero_grad();
                    loss.backward();
                    optimizer.step();
                    losses[step] = loss.item<float>();
                }

                return losses;
            }
        }
        """;

    private const string ActorCritic = """
        [Network]
        [Input(2, 5, 5, Name = "board"), Input(3, Name = "score")]
        public partial class Net
        {
            private static Stage Unit(int width) => Conv(width, 3, padding: 1) >> Relu;

            private static (Flow moves, Flow value) Define(Flow board, Flow score)
            {
                var map = board >> Unit(4) >> Unit(8);
                return (map >> Conv(1, 1), Concat(map >> GlobalAveragePool(), score) >> Layer(1) >> Tanh);
            }
        }
        """;

    private readonly string weights = Path.GetTempFileName();

    [Fact]
    public void A_loop_of_the_user_has_the_same_losses_on_both_engines()
    {
        var (embedded, real) = GeneratedNetworks.OnBoth(Forecast);
        using var both = new Pair(embedded, real);
        real.SaveWeights(weights);
        embedded.LoadWeights(weights);

        var (ours, theirs) = (Train(embedded), Train(real));

        Assert.All(theirs.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.True(theirs[^1] < theirs[0] - 0.2f, $"{theirs[0]} -> {theirs[^1]}");
    }

    [Theory]
    [InlineData(Forecast, 6, 2)]
    [InlineData(ActorCritic, 53, 26)]
    public void Weights_that_one_engine_saves_give_the_same_outputs_on_the_other(string code, int inputs, int outputs)
    {
        var (embedded, real) = GeneratedNetworks.OnBoth(code);
        using var both = new Pair(embedded, real);
        var samples = Numbers(1100 * inputs, 0.1f);

        real.SaveWeights(weights);
        embedded.LoadWeights(weights);

        var (ours, theirs) = (embedded.Predict(samples), real.Predict(samples));
        Assert.Equal(1100 * outputs, theirs.Length);
        Assert.All(theirs.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
        Assert.Equal(real.Summary(), embedded.Summary());
        Assert.Equal(real.ToString(), embedded.ToString());
    }

    public void Dispose() => File.Delete(weights);

    private static float[] Train(INetwork network)
    {
        var samples = Numbers(Samples * 6, 0.3f);
        float[] targets = [.. Enumerable.Range(0, Samples).Select(i => samples[i * 6] + (i % 2 == 0 ? 0.5f : -0.5f))];
        return (float[])network.GetType().GetMethod("Train")!.Invoke(network, [samples, targets, 150])!;
    }

    private static float[] Numbers(int count, float step) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * step))];

    private sealed class Pair(INetwork first, INetwork second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
