using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <content>Types that the embedded engine does not have.</content>
public sealed partial class RmsNormRunTests
{
    [Fact]
    public void Squares_of_float16_do_not_overflow()
    {
        var assembly = Loaded.Compile("Net", "[Network] [Input(3)] [RmsNorm] public partial class Net;");
        using var net = (INetwork)
            Activator.CreateInstance(assembly.GetType("Net", true)!, torch.CPU, (torch.ScalarType?)torch.ScalarType.Float16, 1L)!;

        Assert.All(
            net.Predict([100, 200, 300]).Zip([0.463f, 0.926f, 1.389f]),
            pair => Assert.Equal(pair.Second, pair.First, 1e-3f)
        );
    }
}
