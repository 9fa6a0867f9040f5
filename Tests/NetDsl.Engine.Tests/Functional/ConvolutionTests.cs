using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Convolutions, pools and paddings against differences of their values, and what they refuse.</summary>
public class ConvolutionTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Computations = new()
    {
        ["conv2d"] = x => F.conv2d(x, Fixed(3, 2, 3, 2), Fixed(3)),
        ["conv2d with padding and stride"] = x => F.conv2d(x, Fixed(3, 2, 3, 2), Fixed(3), [2, 1], [2, 1]),
        ["conv2d with stride and dilation"] = x => F.conv2d(x, Fixed(3, 2, 2, 2), Fixed(3), [3, 2], [1, 2], [2, 3]),
        ["conv2d in groups"] = x => F.conv2d(x, Fixed(4, 1, 2, 3), Fixed(4), padding: [1, 1], groups: 2),
        ["conv2d of the same size"] = x => F.conv2d_padding(x, Fixed(3, 2, 4, 3), null, null, TorchSharp.Padding.Same),
        ["a weight"] = x => F.conv2d(Fixed(3, 5, 9, 8), x.reshape(4, 5, 3, 2), null, [2, 1], [1, 2]),
        ["a weight in groups"] = x => F.conv2d(Fixed(2, 4, 7, 8), x.reshape(20, 2, 3, 1), null, groups: 2),
        ["conv1d"] = x => F.conv1d(x.reshape(2, 4, 15), Fixed(3, 4, 4), Fixed(3), 2, 3),
        ["average pool"] = x => F.avg_pool2d(x, 3, 2, 1, ceil_mode: true),
        ["average pool without padding"] = x => F.avg_pool2d(x, [2, 3], [2, 1], [1, 1], count_include_pad: false),
        ["adaptive average pool"] = x => F.adaptive_avg_pool2d(x, [3, 4]),
        ["transposed"] = x => F.conv_transpose2d(x, Fixed(2, 3, 3, 2), Fixed(3), [2, 1], [1, 0], [1, 0]),
        ["transposed in groups"] = x => F.conv_transpose2d(x, Fixed(2, 2, 2, 3), Fixed(4), [3], [1], dilation: [1, 2], groups: 2),
        ["transposed sequences"] = x => F.conv_transpose1d(x.reshape(2, 4, 15), Fixed(4, 3, 4), Fixed(3), 2, 3),
        ["a transposed weight"] = x => F.conv_transpose2d(Fixed(2, 4, 5, 4), x.reshape(4, 5, 3, 2), null, [2, 1], [1, 1]),
        ["an offset"] = x => F.conv_transpose2d(Fixed(2, 1, 3, 2), Fixed(1, 120, 2, 2), x.flatten(), [2]),
        ["reflection"] = x => F.pad(x, (3, 2, 1, 5), TorchSharp.PaddingModes.Reflect),
        ["replication"] = x => F.pad(x, (3, 0, -1, 9), TorchSharp.PaddingModes.Replicate),
        ["replication of sequences"] = x => F.pad(x.reshape(4, 30), (2, 7), TorchSharp.PaddingModes.Replicate),
        ["a number around"] = x => F.pad(x, [1, -2, 0, 3, 1, 1], value: 2),
        ["largest"] = x => F.max_pool2d(x, 3, 2, 1),
        ["largest of four"] = x => F.max_pool2d(x.reshape(2, 3, 2, 10), 2),
    };

    public static TheoryData<string> Names => [.. Computations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_match_differences(string name)
    {
        using var scope = NewDisposeScope();
        var f = Computations[name];
        // Numbers a hundredth apart, so that a step changes no maximum.
        float[] start = [.. Enumerable.Range(0, 120).Select(i => (i * 37 % 120 / 60f) - 1)];
        var x = tensor(start, [2, 2, 6, 5]).requires_grad_();
        var y = f(x);
        var weights = Fixed([.. y.shape]);
        (y * weights).sum().backward();
        var slopes = x.grad!.data<float>().ToArray();
        const float step = 8e-3f;
        var values = x.detach().data<float>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            // The computations are linear near x: the differences only err by rounding, a few 1e-7 of sums of about 10.
            var difference = (At(i, step) - At(i, -step)) / (2 * step);
            Assert.Equal(difference, slopes[i], 2e-3 * Math.Max(1, Math.Abs(difference)));
        }

        double At(int index, float distance)
        {
            using var guard = no_grad();
            var moved = (float[])values.Clone();
            moved[index] += distance;
            // Summed in double: the sum is large beside the difference.
            var results = f(tensor(moved, [2, 2, 6, 5])).contiguous().data<float>().ToArray();
            return results.Zip(weights.data<float>().ToArray(), (result, weight) => (double)result * weight).Sum();
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, 3, 5, 5);
        Refused.With<ArgumentException>(() => F.conv2d(x, ones(2, 4, 3, 3)), "[1, 3, 5, 5]", "3 channels", "for 4");
        Refused.With<ArgumentException>(() => F.conv2d(x, ones(2, 3, 6, 6)), "a kernel of 6", "spans 6", "5 altogether");
        Refused.With<ArgumentException>(() => F.conv2d(x, ones(2, 3, 3)), "[out, in / groups, kernel height, kernel width]");
        Refused.With<ArgumentException>(() => F.conv2d(x, ones(2, 3, 3, 3), ones(3)), "it must be [2]");
        Refused.With<ArgumentException>(() => F.conv2d(x, ones(2, 1, 3, 3), groups: 3), "3 groups", "2 output channels");
        Refused.With<ArgumentException>(() => F.conv2d(ones(5, 5), ones(2, 3, 3, 3)), "[N, C, H, W] or [C, H, W]");
        Refused.With<ArgumentException>(() => F.max_pool2d(x, 6), "spans 6", "does not fit");
        Refused.With<ArgumentException>(() => F.max_pool2d(x, 2, padding: 2), "half the kernel");
        Refused.With<ArgumentException>(() => F.avg_pool2d(ones(5, 5), 2), "[N, C, H, W] or [C, H, W]");
        Refused.With<ArgumentException>(() => nn.Conv2d(3, 4, 3, groups: 2).call(x), "2 does not divide 3 inputs and 4 outputs");
        Refused.With<ArgumentException>(() => nn.Conv2d(3, 4, 3, TorchSharp.Padding.Same, 2).call(x), "stride must be 1");
    }

    private static Tensor Fixed(params long[] size)
    {
        using var generator = new Generator(3);
        return randn(size, generator: generator);
    }
}
