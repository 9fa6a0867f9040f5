using System.Reflection;
using NetDsl.Generator.Tests.Running;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What a network does with the networks that it uses.</summary>
[Collection(AtWork.Name)]
public sealed class UseRunTests : IDisposable
{
    private static readonly float[] Features = [.. Enumerable.Range(0, 20 * 6).Select(i => MathF.Sin(i))];
    private static readonly Dataset Data = Dataset.FromClasses(
        Features,
        Enumerable.Range(0, 20).Select(i => i % 3L).ToArray(),
        [6],
        classes: 3
    );

    private readonly string file = Path.GetTempFileName();

    [Fact]
    public void Training_leaves_a_frozen_network_as_it_is()
    {
        using var network = (ITrainableNetwork)Loaded.Create("Pictures.Classifier", null, UsedNetworks.Chain);
        var before = State(network);

        network.Fit(Data);

        var after = State(network);
        Assert.Equal(before.Keys, after.Keys);
        Assert.Contains("encoder1.batchNorm1.running_mean", after.Keys);
        foreach (var (key, values) in before)
        {
            Assert.Equal(key.StartsWith("encoder1.", StringComparison.Ordinal), values.AsSpan().SequenceEqual(after[key]));
        }
    }

    [Fact]
    public void What_is_frozen_stays_so_in_networks_around_it()
    {
        const string Around =
            "\n[Network] [Use<Classifier>] [Layer(3)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] "
            + "[Train(BatchSize = 4, Epochs = 1, Seed = 1, Device = Cpu)] public partial class Around;";
        using var network = (ITrainableNetwork)Loaded.Create("Pictures.Around", null, UsedNetworks.Chain + Around);
        var before = State(network);

        network.Fit(Data);
        ((torch.nn.Module)network).train();

        foreach (var (key, values) in State(network))
        {
            Assert.Equal(
                key.StartsWith("classifier1.encoder1.", StringComparison.Ordinal),
                before[key].AsSpan().SequenceEqual(values)
            );
        }

        Assert.All(
            ((torch.nn.Module)network).named_modules(),
            entry => Assert.Equal(!entry.name.Contains("encoder1", StringComparison.Ordinal), entry.module.training)
        );
    }

    [Fact]
    public void A_network_that_is_not_frozen_is_trained()
    {
        var program = UsedNetworks.Chain.Edit("(Frozen = true)", "");
        using var network = (ITrainableNetwork)Loaded.Create("Pictures.Classifier", null, program);
        var before = State(network);

        network.Fit(Data);

        var after = State(network);
        Assert.All(before, entry => Assert.NotEqual(entry.Value, after[entry.Key]));
    }

    [Fact]
    public void Parameters_of_a_frozen_network_are_not_among_those_that_training_changes()
    {
        using var network = Loaded.Create("Pictures.Classifier", null, UsedNetworks.Chain);

        Assert.Equal(
            ((torch.nn.Module)network).parameters().Where(each => each.requires_grad).Sum(each => each.numel()),
            network.ParameterCount
        );
        Assert.Contains("Encoder(108 parameters frozen)", network.Summary(), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_weights_are_read_from_a_file_that_it_saved_by_itself()
    {
        var assembly = Loaded.Compile("Used", UsedNetworks.Chain);
        using var encoder = Loaded.Create(assembly, "Pictures.Encoder", 3);
        using var network = Loaded.Create(assembly, "Pictures.Classifier", null);
        encoder.SaveWeights(file);

        Load("encoder1");

        var (own, inner) = (State(encoder), State(network));
        Assert.All(own, entry => Assert.Equal(entry.Value, inner[$"encoder1.{entry.Key}"]));
        var exception = Assert.Throws<TargetInvocationException>(() => Load("linear1"));
        Assert.Equal(
            "Classifier uses no network of this name. It uses: encoder1. (Parameter 'prefix')",
            Assert.IsType<ArgumentException>(exception.InnerException).Message
        );

        void Load(string prefix) =>
            network.GetType().GetMethod("LoadWeights", [typeof(string), typeof(string)])!.Invoke(network, [file, prefix]);
    }

    [Fact]
    public void Repeated_networks_have_weights_of_their_own_and_shared_ones_are_saved_once()
    {
        using var network = (ITrainableNetwork)Loaded.Create("Net", null, UsedNetworks.Functional);

        var state = State(network);

        Assert.NotEqual(state["repeat1.0.encoder1.linear1.weight"], state["repeat1.1.encoder1.linear1.weight"]);
        Assert.Equal(4, state.Keys.Count(key => key.StartsWith("shared.", StringComparison.Ordinal)));
        Assert.Equal(network.ParameterCount, ((torch.nn.Module)network).parameters().Sum(each => each.numel()));
        network.Fit(Data);
        Assert.All(State(network), entry => Assert.NotEqual(state[entry.Key], entry.Value));
    }

    public void Dispose() => File.Delete(file);

    private static Dictionary<string, float[]> State(INetwork network) =>
        ((torch.nn.Module)network)
            .state_dict()
            .ToDictionary(entry => entry.Key, entry => entry.Value.to(torch.ScalarType.Float32).data<float>().ToArray());
}
