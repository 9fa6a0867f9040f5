using NetDsl.Engine.Tests.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <summary>What every optimizer does alike, with all the state that it can have.</summary>
public sealed partial class AllOptimizersTests
{
    private static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> Makers = new()
    {
        ["SGD"] = all => optim.SGD(all, 0.1, 0.9),
        ["Adam"] = all => optim.Adam(all, 0.1, 0.9, 0.999, 1e-8, 0, true),
        ["AdamW"] = all => optim.AdamW(all, 0.1, 0.9, 0.999, 1e-8, 0, true),
        ["RMSProp"] = all => optim.RMSProp(all, 0.1, 0.9, 1e-8, 0, 0.5, true),
        ["Adagrad"] = all => optim.Adagrad(all, 0.1),
        ["NAdam"] = all => optim.NAdam(all, 0.1),
        ["RAdam"] = all => optim.RAdam(all, 0.1),
    };

    public static TheoryData<string> Names => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_finds_the_lowest_point(string name)
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(tensor(new float[] { 1, -0.5f }, [2]));
        using var optimizer = Makers[name]([p]);
        for (var step = 0; step < 300; step++)
        {
            optimizer.zero_grad();
            p.mul(p).sum().backward();
            optimizer.step();
        }
        Assert.All(p.Floats(), value => Assert.InRange(value, -0.2f, 0.2f));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_without_a_gradient_stays_and_counts_no_step(string name)
    {
        using var scope = NewDisposeScope();
        var (late, always, alone) = (nn.Parameter(ones(1)), nn.Parameter(ones(1)), nn.Parameter(ones(1)));
        using var optimizer = Makers[name]([always, late]);
        using var other = Makers[name]([alone]);
        for (var step = 0; step < 3; step++)
        {
            optimizer.zero_grad();
            always.sum().backward();
            optimizer.step();
        }
        Assert.Equal(1, late.item<float>());

        optimizer.zero_grad();
        late.sum().backward();
        alone.sum().backward();
        optimizer.step();
        other.step();
        Assert.NotEqual(1, late.item<float>());
        Assert.Equal(alone.item<float>(), late.item<float>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cleared_gradient_counts_as_zeros(string name)
    {
        using var scope = NewDisposeScope();
        var (cleared, zeroed) = (nn.Parameter(ones(3)), nn.Parameter(ones(3)));
        using var first = Makers[name]([cleared]);
        using var second = Makers[name]([zeroed]);
        cleared.sum().backward();
        zeroed.sum().backward();
        first.step();
        second.step();
        var before = cleared.Floats();
        for (var step = 0; step < 2; step++)
        {
            first.zero_grad();
            first.step();
            zeroed.grad = zeros(3);
            second.step();
        }
        Assert.Equal(zeroed.Floats(), cleared.Floats());
        // All but Adagrad go on by the mean of former gradients.
        if (name == "Adagrad")
        {
            Assert.Equal(before, cleared.Floats());
        }
        else
        {
            Assert.NotEqual(before, cleared.Floats());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_strided_gradient_is_taken_in_its_order(string name)
    {
        using var scope = NewDisposeScope();
        var (strided, packed) = (nn.Parameter(ones(2, 3)), nn.Parameter(ones(2, 3)));
        var turned = arange(6, dtype: ScalarType.Float32).reshape(3, 2).t();
        using var first = Makers[name]([strided]);
        using var second = Makers[name]([packed]);
        strided.grad = turned;
        packed.grad = turned.contiguous();
        first.step();
        second.step();
        Assert.Equal(packed.Floats(), strided.Floats());
    }
}
