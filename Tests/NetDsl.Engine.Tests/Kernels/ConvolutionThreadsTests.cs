using NetDsl.Engine.Memory;
using NetDsl.Engine.Tests.Memory;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Convolutions and pools on many threads, and the memory that they take.</summary>
[Collection(nameof(Alone))]
public class ConvolutionThreadsTests
{
    [Theory]
    [InlineData(40, 3, 20, 16, 5, 1, 2)]
    [InlineData(7, 16, 13, 32, 3, 2, 1)]
    [InlineData(1, 8, 90, 8, 3, 1, 8)]
    [InlineData(21, 20, 13, 24, 3, 1, 1)]
    [InlineData(9, 16, 14, 33, 5, 1, 1)]
    public void Results_and_gradients_do_not_depend_on_the_threads(
        int images,
        int inputs,
        int size,
        int outputs,
        int kernel,
        int stride,
        int groups
    )
    {
        inputs *= groups;
        var one = Run(1);
        Assert.All([2, 3, 7], threads => Assert.Equal(one, Run(threads)));

        float[][] Run(int threads)
        {
            using var count = new WorkerCount(threads);
            using var scope = NewDisposeScope();
            manual_seed(1);
            var x = randn(images, inputs, size, size).requires_grad_();
            var w = randn(outputs, inputs / groups, kernel, kernel).requires_grad_();
            var b = randn(outputs).requires_grad_();
            var y = F.avg_pool2d(F.max_pool2d(F.conv2d(x, w, b, [stride, stride], [1, 1], groups: groups), 2), 2, 1);
            y.backward([randn(y.shape)]);
            return [.. new[] { y, x.grad!, w.grad!, b.grad! }.Select(tensor => tensor.detach().data<float>().ToArray())];
        }
    }

    [Fact]
    public void A_window_in_the_padding_has_no_largest_element_and_sends_no_gradient()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, 1, 1, 1).requires_grad_();
        var y = F.max_pool2d(x, 2, 1, 1, 2);
        y.backward([ones(y.shape)]);
        Assert.All(y.detach().data<float>().ToArray(), value => Assert.Equal(float.NegativeInfinity, value));
        Assert.Equal(0, x.grad!.item<float>());
    }

    [Fact]
    public void A_training_step_returns_all_memory()
    {
        using var x = randn(4, 2, 12, 12);
        using var net = nn.Sequential(
            nn.Conv2d(2, 4, 3, padding: 1),
            nn.BatchNorm2d(4),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Dropout2d(0.5),
            nn.AvgPool2d(2),
            nn.Flatten()
        );
        Step();
        var before = BufferPool.RentedBytes;
        for (var i = 0; i < 20; i++)
        {
            Step();
        }

        Assert.Equal(before, BufferPool.RentedBytes);

        void Step()
        {
            using var scope = NewDisposeScope();
            net.zero_grad();
            net.call(x).square().sum().backward();
        }
    }
}
