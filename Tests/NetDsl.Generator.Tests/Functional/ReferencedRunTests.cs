using System.Reflection;
using NetDsl.Generator.Tests.Running;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Networks that use networks of another assembly do what they do with the same networks in one program.</summary>
[Collection(AtWork.Name)]
public sealed class ReferencedRunTests : IDisposable
{
    private static readonly Dataset Data = Dataset.FromClasses(
        Enumerable.Range(0, 20 * 6).Select(i => MathF.Sin(i)).ToArray(),
        Enumerable.Range(0, 20).Select(i => i % 3L).ToArray(),
        [6],
        classes: 3
    );

    private static readonly Lazy<(Assembly Library, Assembly Two, Assembly One)> Assemblies = new(() =>
    {
        var library = ReferencedNetworks.Compiled(ReferencedNetworks.Library);
        var program = Program.Of(ReferencedNetworks.Users).Referencing(library.Library).Generate().AssertClean();
        var two = Loaded.Load("Two assemblies", library, program);
        return (two[0], two[1], Loaded.Compile("One assembly", ReferencedNetworks.Library, ReferencedNetworks.Users));
    });

    private readonly string file = Path.GetTempFileName();

    [Theory]
    [InlineData("Pictures.Classifier", "encoder1.")]
    [InlineData("Pictures.Net", "narrow1.")]
    public void A_training_step_gives_the_same_numbers(string type, string frozen)
    {
        using var two = (ITrainableNetwork)Loaded.Create(Assemblies.Value.Two, type, null);
        using var one = (ITrainableNetwork)Loaded.Create(Assemblies.Value.One, type, null);

        var (before, same) = (State(two), State(one));
        Assert.Equal(same.Keys, before.Keys);
        Assert.All(same, entry => Assert.Equal(entry.Value, before[entry.Key]));
        Assert.Equal(one.Summary(), two.Summary());
        Assert.Equal(one.ParameterCount, two.ParameterCount);
        Assert.Equal(
            ((torch.nn.Module)two).parameters().Where(each => each.requires_grad).Sum(each => each.numel()),
            two.ParameterCount
        );

        Assert.Equal(one.Fit(Data).LastLoss, two.Fit(Data).LastLoss);

        var trained = State(two);
        Assert.All(State(one), entry => Assert.Equal(entry.Value, trained[entry.Key]));
        Assert.All(
            trained,
            entry =>
                Assert.Equal(
                    entry.Key.Contains(frozen, StringComparison.Ordinal),
                    before[entry.Key].AsSpan().SequenceEqual(entry.Value)
                )
        );
    }

    [Theory]
    [InlineData("Pictures.Classifier")]
    [InlineData("Pictures.Net")]
    public void They_print_the_same(string type)
    {
        using var two = Loaded.Create(Assemblies.Value.Two, type, null);
        using var one = Loaded.Create(Assemblies.Value.One, type, null);

        Assert.Equal(one.ToString(), two.ToString());
    }

    [Fact]
    public void Networks_within_networks_print_themselves_further_to_the_right()
    {
        using var network = Loaded.Create(Assemblies.Value.Two, "Pictures.Net", null);

        Assert.Equal(
            """
            Net(
              (encoder1): Encoder(
                (linear1): Linear(in_features=6, out_features=8, bias=False)
                (batchNorm1): BatchNorm1d(8, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
                (relu1): ReLU()
                (dropout1): Dropout(p=0.5, inplace=False)
                (linear2): Linear(in_features=8, out_features=4, bias=True)
              )
              (tanh1): Tanh()
              (repeat1): Repeat1(
                (0): Twice(
            """.ReplaceLineEndings("\n"),
            string.Join("\n", network.ToString()!.Split('\n').Take(11))
        );
        Assert.Contains(
            """
                  (middle2): Middle(
                    (wide1): Wide(
                      (linear1): Linear(in_features=4, out_features=4, bias=True)
                      (tanh1): Tanh()
                    )
                    (narrow1): Narrow(
                      (linear1): Linear(in_features=4, out_features=3, bias=True)
            """.ReplaceLineEndings("\n"),
            network.ToString()!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Weights_are_read_by_prefix_and_from_files_of_the_whole()
    {
        using var encoder = Loaded.Create(Assemblies.Value.Library, "Parts.Encoder", 3);
        using var network = Loaded.Create(Assemblies.Value.Two, "Pictures.Classifier", null);
        using var again = Loaded.Create(Assemblies.Value.Two, "Pictures.Classifier", 9);
        encoder.SaveWeights(file);

        network.GetType().GetMethod("LoadWeights", [typeof(string), typeof(string)])!.Invoke(network, [file, "encoder1"]);

        var (own, inner) = (State(encoder), State(network));
        Assert.All(own, entry => Assert.Equal(entry.Value, inner[$"encoder1.{entry.Key}"]));
        network.SaveWeights(file);
        again.LoadWeights(file);
        var loaded = State(again);
        Assert.All(inner, entry => Assert.Equal(entry.Value, loaded[entry.Key]));
    }

    public void Dispose() => File.Delete(file);

    private static Dictionary<string, float[]> State(INetwork network) =>
        ((torch.nn.Module)network)
            .state_dict()
            .ToDictionary(entry => entry.Key, entry => entry.Value.to(torch.ScalarType.Float32).data<float>().ToArray());
}
