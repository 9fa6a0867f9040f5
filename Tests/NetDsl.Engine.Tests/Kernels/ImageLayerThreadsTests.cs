using NetDsl.Engine.Memory;
using NetDsl.Engine.Tests.Memory;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Layers of image networks on many threads, and the memory that they take.</summary>
[Collection(nameof(Alone))]
public class ImageLayerThreadsTests
{
    private static readonly Dictionary<string, Func<nn.Module<Tensor, Tensor>>> Layers = new()
    {
        ["ConvTranspose2d"] = () => nn.ConvTranspose2d(6, 4, 3, 2, 1, 1, groups: 2),
        ["GroupNorm"] = () => nn.GroupNorm(2, 6),
        ["ConstantPad2d"] = () => nn.ConstantPad2d(2, 0.5),
        ["Mish"] = () => nn.Mish(),
        ["PReLU"] = () => nn.PReLU(6),
        ["PReLU of one slope"] = () => nn.PReLU(1),
        ["ReflectionPad2d"] = () => nn.ReflectionPad2d((3, 2, 1, 4)),
        ["ReplicationPad2d"] = () => nn.ReplicationPad2d(2),
        ["Softplus"] = () => nn.Softplus(),
        ["Upsample"] = () => nn.Upsample(null, [2, 2]),
        ["Upsample between places"] = () => nn.Upsample(null, [1.7, 2], UpsampleMode.Bilinear),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Results_and_gradients_do_not_depend_on_the_threads(string name)
    {
        var one = Run(1);
        Assert.All([2, 3, 7], threads => Assert.Equal(one, Run(threads)));

        float[][] Run(int threads)
        {
            using var count = new WorkerCount(threads);
            using var scope = NewDisposeScope();
            manual_seed(1);
            using var layer = Layers[name]();
            var x = randn(9, 6, 47, 45).requires_grad_();
            var y = layer.call(x);
            y.backward([randn(y.shape)]);
            return
            [
                .. new[] { y, x.grad! }
                    .Concat(layer.parameters().Select(parameter => parameter.grad!))
                    .Select(tensor => tensor.detach().data<float>().ToArray()),
            ];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_training_step_returns_all_memory(string name)
    {
        using var x = randn(2, 6, 7, 8).requires_grad_();
        using var layer = Layers[name]();
        Step();
        var before = BufferPool.RentedBytes;
        for (var i = 0; i < 5; i++)
        {
            Step();
        }

        Assert.Equal(before, BufferPool.RentedBytes);

        void Step()
        {
            using var scope = NewDisposeScope();
            layer.call(x).square().sum().backward();
        }
    }
}
