using NetDsl.Generator.Tests.Running;
using NetDsl.Generator.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What networks of several outputs give, by name and one after another, and a training loop of the user.</summary>
[Collection(AtWork.Name)]
public sealed class SeveralOutputsRunTests : IDisposable
{
    private const int Samples = 64;

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void It_says_what_its_outputs_are()
    {
        using var network = Create();

        Assert.Equal(["mean [1]", "spread [1]"], network.NamedOutputs.Select(output => output.ToString()));
        Assert.Equal([2], network.OutputShape);
        Assert.Equal("mean [1], spread [1]", network.Card.Output);
        Assert.StartsWith("Forecast: [6] -> mean [1], spread [1]\n", network.Summary(), StringComparison.Ordinal);
        Assert.IsNotAssignableFrom<ITrainableNetwork>(network);
        Assert.Equal(network.ParameterCount, Module(network).parameters().Sum(each => each.numel()));
    }

    [Fact]
    public void A_network_of_one_output_calls_it_output()
    {
        using var network = Loaded.Create("Net", null, "[Network, Layer(4, 2)] public partial class Net;");

        Assert.Equal(["output [2]"], network.NamedOutputs.Select(output => output.ToString()));
    }

    [Fact]
    public void Call_gives_the_outputs_of_the_layers()
    {
        using var network = Create();
        var net = Module(network);
        net.eval();
        using var scope = NewDisposeScope();
        var x = tensor(Numbers(3 * 6, 0.3f)).reshape(3, 6);

        var (mean, spread) = net.call(x);

        var layers = net.named_children().ToDictionary(child => child.name, child => child.module as nn.Module<Tensor, Tensor>);
        var hidden = layers["tanh1"]!.call(layers["linear1"]!.call(x));
        Assert.Equal(Values(layers["linear2"]!.call(hidden)), Values(mean));
        Assert.Equal(Values(layers["softplus1"]!.call(layers["linear3"]!.call(hidden))), Values(spread));
    }

    /// <summary>More samples than a batch of predictions has.</summary>
    [Fact]
    public void Predict_gives_each_output_of_all_samples()
    {
        using var network = Create();
        var samples = Numbers(2500 * 6, 0.3f);
        var net = Module(network);
        net.eval();
        using var scope = NewDisposeScope();

        var (mean, spread) = ((ByName)Predict(network, typeof(ByName)))(samples);
        var joined = network.Predict(samples);
        var into = new float[5000];
        network.Predict(samples, into);

        var expected = net.call(tensor(samples).reshape(2500, 6));
        Assert.Equal(2500, mean.Length);
        Near(Values(expected.mean), mean);
        Near(Values(expected.spread), spread);
        Assert.Equal(mean.Zip(spread).SelectMany(pair => new[] { pair.First, pair.Second }), joined);
        Assert.Equal(joined, into);
    }

    [Fact]
    public void Predict_of_several_inputs_gives_maps_and_features()
    {
        using var network = Loaded.Create("Player", 1, FunctionalNetworks.Player);
        var (board, score) = (Numbers(3 * 50, 0.3f), Numbers(3 * 3, 0.7f));
        var samples = board.Chunk(50).Zip(score.Chunk(3), (left, right) => left.Concat(right)).SelectMany(one => one).ToArray();

        var byName = ((OfTwo)Predict(network, typeof(OfTwo)))(board, score);
        var (moves, value, features) = ((OfThree)Predict(network, typeof(OfThree)))(samples);

        Assert.Equal((moves, value, features), byName, Same);
        Assert.Equal((3 * 25, 3, 3 * 8), (moves.Length, value.Length, features.Length));
        var net = (nn.Module<Tensor, Tensor, (Tensor moves, Tensor, Tensor)>)network;
        using var scope = NewDisposeScope();
        var direct = net.call(tensor(board).reshape(3, 2, 5, 5), tensor(score).reshape(3, 3));
        Assert.Equal([3, 1, 5, 5], direct.moves.shape);
        Near(Values(direct.moves), moves);
        Near(Values(direct.Item2), value);
        Near(Values(direct.Item3), features);
    }

    [Fact]
    public void Predict_says_what_it_gives()
    {
        using var network = Create();

        Assert.Equal(
            "Forecast gives outputs of mean [1] and spread [1], in each sample one after another, 4 numbers for 2 samples; there "
                + "is room for 3.",
            Assert.Throws<ArgumentException>(() => network.Predict(new float[12], new float[3])).Message
        );
        Assert.Equal(
            "Forecast takes samples of [6], 6 numbers each; 7 numbers are not a positive multiple of that.",
            Assert.Throws<ArgumentException>(() => ((ByName)Predict(network, typeof(ByName)))(new float[7])).Message
        );
    }

    /// <summary>
    /// The likelihood of a normal distribution of this mean and standard deviation, as in PyTorch's GaussianNLLLoss:
    /// https://pytorch.org/docs/1.13/generated/torch.nn.GaussianNLLLoss.html. Noise of size 0.5 is learned as the spread.
    /// </summary>
    [Fact]
    public void A_loop_of_the_user_trains_it_with_a_loss_of_all_outputs()
    {
        using var network = Create();
        var net = Module(network);
        using var optimizer = optim.Adam(net.parameters(), 0.02);
        float[] samples = Numbers(Samples * 6, 0.3f);
        float[] targets = [.. Enumerable.Range(0, Samples).Select(i => samples[i * 6] + (i % 2 == 0 ? 0.5f : -0.5f))];
        var losses = new List<float>();

        net.train();
        for (var step = 0; step < 300; step++)
        {
            using var scope = NewDisposeScope();
            var (mean, spread) = net.call(tensor(samples).reshape(Samples, 6));
            var error = (tensor(targets).reshape(Samples, 1) - mean) / (spread + 1e-3f);
            var loss = ((error * error / 2) + (spread + 1e-3f).log()).mean();
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            losses.Add(loss.item<float>());
        }

        Assert.True(losses[^1] < losses[0] - 0.2f, $"{losses[0]} -> {losses[^1]}");
        Assert.True(net.training);
        var (_, learned) = ((ByName)Predict(network, typeof(ByName)))(samples);
        Assert.InRange(learned.Average(), 0.25f, 0.75f);
        Assert.True(net.training);
    }

    [Fact]
    public void Weights_are_saved_and_loaded()
    {
        using var one = Create(1);
        using var other = Create(2);
        var samples = Numbers(4 * 6, 0.3f);
        Assert.NotEqual(one.Predict(samples), other.Predict(samples));

        one.SaveWeights(file);
        other.LoadWeights(file);

        Assert.Equal(one.Predict(samples), other.Predict(samples));
        Assert.Equal(
            ["linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias", "linear3.weight", "linear3.bias"],
            Module(one).state_dict().Keys
        );
    }

    [Fact]
    public void Values_that_are_used_again_are_outputs_too()
    {
        using var network = Loaded.Create(
            "Net",
            1,
            "[Network, Input(4)] public partial class Net { static (Flow, Flow, Flow) Define(Flow x) "
                + "{ var y = x >> Layer(3) >> Relu; var z = y >> Layer(3) >> Tanh; return (x, y, y + z); } }"
        );
        using var scope = NewDisposeScope();
        var x = tensor(Numbers(8, 0.3f)).reshape(2, 4);
        var net = (nn.Module<Tensor, (Tensor, Tensor, Tensor)>)network;

        var (same, y, sum) = net.call(x);

        Assert.Equal(Values(x), Values(same));
        var layers = net.named_children().ToDictionary(child => child.name, child => child.module as nn.Module<Tensor, Tensor>);
        Assert.Equal(Values(nn.functional.relu(layers["linear1"]!.call(x))), Values(y));
        Assert.Equal(Values(y + layers["linear2"]!.call(y).tanh()), Values(sum));
    }

    [Fact]
    public void It_cannot_be_used_when_it_is_disposed()
    {
        var network = Create();
        network.Dispose();

        Assert.Throws<ObjectDisposedException>(() => ((ByName)Predict(network, typeof(ByName)))(new float[6]));
    }

    public void Dispose() => File.Delete(file);

    private static INetwork Create(long seed = 1) => Loaded.Create("Weather.Forecast", seed, FunctionalNetworks.Forecast);

    private static nn.Module<Tensor, (Tensor mean, Tensor spread)> Module(INetwork network) =>
        (nn.Module<Tensor, (Tensor mean, Tensor spread)>)network;

    private static float[] Numbers(int count, float step) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * step))];

    private static float[] Values(Tensor tensor) => tensor.contiguous().data<float>().ToArray();

    private static void Near(float[] expected, float[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));

    private static bool Same((float[], float[], float[]) left, (float[], float[], float[]) right) =>
        left.Item1.SequenceEqual(right.Item1) && left.Item2.SequenceEqual(right.Item2) && left.Item3.SequenceEqual(right.Item3);

    // Spans are no arguments of reflection.
    private static Delegate Predict(INetwork network, Type form)
    {
        var wanted = form.GetMethod("Invoke")!;
        Type[] types = [.. wanted.GetParameters().Select(parameter => parameter.ParameterType)];
        var method = network.GetType().GetMethod("Predict", types)!;
        Assert.Equal(wanted.ReturnType, method.ReturnType);
        return method.CreateDelegate(form, network);
    }

    private delegate (float[] Mean, float[] Spread) ByName(ReadOnlySpan<float> samples);

    private delegate (float[] Moves, float[] Value, float[] Features) OfThree(ReadOnlySpan<float> samples);

    private delegate (float[] Moves, float[] Value, float[] Features) OfTwo(ReadOnlySpan<float> board, ReadOnlySpan<float> score);
}
