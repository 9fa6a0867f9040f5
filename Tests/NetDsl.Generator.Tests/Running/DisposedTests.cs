using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>A network that is used after Dispose says so by its name, whatever is called.</summary>
[Collection(AtWork.Name)]
public sealed class DisposedTests
{
    private const string Training =
        " [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 2, Epochs = 1)] public partial class Net;";

    private static readonly Dataset Data = Dataset.FromClasses(new float[] { 1, 2, 3, 4 }, new long[] { 0, 1 }, 2);

    public static TheoryData<string> Networks() =>
        ["[Network] [Layer(2, 3)]", "[Network] [Layer(2, 3)] [BatchNorm] [Dropout] [Layer(3)]"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_method_says_so(string stages)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var net = (ITrainableNetwork)Loaded.Create("Net", 1, stages + Training);
        using var x = torch.ones(2, 2);
        Action[] uses =
        [
            () => net.Predict([1, 2]),
            () => net.Predict([1, 2], new float[net.OutputShape[0]]),
            () => net.Fit(Data),
            () => net.Evaluate(Data),
            () => net.SaveWeights(path),
            () => net.LoadWeights(path),
            () => net.LoadWeights(path, WeightNames.Declared),
            () => net.CopyWeightsTo(new WeightSaver()),
            () => net.TakeWeightsFrom(new WeightLoader(net, new WeightSaver())),
            () => ((torch.nn.Module<torch.Tensor, torch.Tensor>)net).forward(x),
            () => ((torch.nn.Module<torch.Tensor, torch.Tensor>)net).call(x),
        ];

        net.Dispose();
        net.Dispose();

        Assert.All(uses, use => Assert.Equal("Net", Assert.Throws<ObjectDisposedException>(use).ObjectName));
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("[Layer(2, 3)]")]
    [InlineData("[Layer(2, 3)] [Dropout]")]
    [InlineData("[Input(2)] [Activation(Tanh)]")]
    public void A_network_without_training(string stages)
    {
        var net = Loaded.Create("Sample.Net", 1, "namespace Sample; [Network] " + stages + " public partial class Net;");

        net.Dispose();

        Assert.Equal("Sample.Net", Assert.Throws<ObjectDisposedException>(() => net.Predict([1, 2])).ObjectName);
        Assert.Equal("Sample.Net", Assert.Throws<ObjectDisposedException>(() => net.SaveWeights("never.safetensors")).ObjectName);
    }
}
