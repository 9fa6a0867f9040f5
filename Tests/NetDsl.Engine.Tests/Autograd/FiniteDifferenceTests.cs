using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Autograd;

/// <summary>Gradients of whole computations against differences of their values, without any other program.</summary>
public class FiniteDifferenceTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Computations = new()
    {
        ["a network"] = x =>
            F.cross_entropy(F.linear(F.linear(x, Fixed(5, 4), Fixed(5)).tanh(), Fixed(3, 5)), tensor([0L, 2, 1])),
        ["a normalisation"] = x => ((x - x.mean([0], true)) / (x.var([0], false, true) + 1e-2).sqrt()).pow(3).sum(),
        ["batch norm"] = x => F.batch_norm(x, null, null, Fixed(4), Fixed(4), training: true, eps: 1e-2).pow(3).sum(),
        ["batch norm evaluating"] = x => F.batch_norm(x, Fixed(4), Fixed(4).square(), Fixed(4)).pow(2).mean(),
        ["layer norm"] = x => F.layer_norm(x, [4], Fixed(4), Fixed(4), 1e-2).pow(3).sum(),
        ["group norm"] = x => F.group_norm(x.reshape(1, 4, 3), 2, Fixed(4), Fixed(4), 1e-2).pow(3).sum(),
        ["a gain of group norm"] = x =>
            F.group_norm(Fixed(2, 12, 3), 3, x.flatten(), x.flatten().square(), 1e-2).pow(2).sum().div(10),
        ["views and joins"] = x => (cat([x.t()[1..4], x[TensorIndex.Colon, ..3]], 1).flatten() * Fixed(20)[1..19]).square().sum(),
        ["attention"] = x => x.matmul(x.t()).div(2).softmax(-1).matmul(x).sigmoid().mean(),
        ["in place"] = x => Scaled(x).exp().sum(),
        ["gather and where"] = x => x.where(x > 0, x.square()).gather(1, tensor([0L, 3, 1, 1, 2, 0], [3, 2])).silu().sum(),
        ["smooth activations"] = x => (F.mish(x) * F.softplus(x, 1.5)).sum(),
        ["trained slopes"] = x => F.prelu(F.hardswish(x), Fixed(4)).square().sum() + F.prelu(Fixed(2, 12), x.flatten()).sum(),
        ["resized maps"] = x =>
            F.interpolate(x.reshape(1, 2, 2, 3), null, [2, 1.5], InterpolationMode.Bilinear).pow(3).mean()
            + F.interpolate(x.reshape(1, 1, 12), [17], mode: InterpolationMode.Linear, align_corners: true).square().mean()
            + F.interpolate(x.reshape(1, 3, 4), null, [2.6]).square().mean(),
        ["losses"] = x => F.mse_loss(x.gelu(), Fixed(3, 4)) + F.binary_cross_entropy_with_logits(x, Fixed(3, 4).sigmoid()),
    };

    public static TheoryData<string> Names => [.. Computations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Match_differences(string name)
    {
        using var scope = NewDisposeScope();
        var f = Computations[name];
        using var generator = new Generator(7);
        var x = randn(3, 4, generator: generator).requires_grad_();
        f(x).backward();
        var slopes = x.grad!.data<float>().ToArray();
        // A central difference of float32 values errs by about step² and 1e-7/step: 1e-2 balances them near 1e-4.
        const float step = 1e-2f;
        var values = x.detach().data<float>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var difference = (At(f, values, i, step) - At(f, values, i, -step)) / (2 * step);
            Assert.Equal(difference, slopes[i], 2e-3 * Math.Max(1, Math.Abs(difference)));
        }
    }

    private static float At(Func<Tensor, Tensor> f, float[] values, int index, float step)
    {
        using var guard = no_grad();
        var moved = (float[])values.Clone();
        moved[index] += step;
        return f(tensor(moved, [3, 4])).item<float>();
    }

    private static Tensor Fixed(params long[] size)
    {
        using var generator = new Generator(3);
        return randn(size, generator: generator);
    }

    private static Tensor Scaled(Tensor x)
    {
        var y = x * 0.5f;
        y.mul_(Fixed(4)).add_(x)[0] = x[1] * 0.3f;
        return y;
    }
}
