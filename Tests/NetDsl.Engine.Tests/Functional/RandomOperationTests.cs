using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Seeded draws as PyTorch 1.13.1 makes them on the CPU (manual_seed(5) before each).</summary>
public partial class RandomOperationTests
{
    [Fact]
    public void Dropout_draws_and_scales_as_PyTorch_and_passes_the_gradient_where_it_kept()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var x = ones(12, requires_grad: true);
        var y = F.dropout(x, 0.3);
        float[] kept = UnderTest.DrawsMasksAsPyTorch
            ? [1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1]
            : [.. y.data<float>().ToArray().Select(value => value == 0 ? 0f : 1)];
        Assert.All(y.data<float>().ToArray().Zip(kept), pair => Assert.Equal(pair.Second / 0.7f, pair.First, 1e-6f));
        y.sum().backward();
        Assert.Equal(y.data<float>().ToArray(), x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Dropout_leaves_the_input_alone_outside_training()
    {
        using var x = ones(3);
        Assert.Equal([1f, 1f, 1f], F.dropout(x, 0.5, training: false).data<float>().ToArray());
        Refused.With<ArgumentOutOfRangeException>(() => F.dropout(x, 1.5));
        using var none = F.dropout(x, 1);
        Assert.Equal([0f, 0f, 0f], none.data<float>().ToArray());
    }

    [Fact]
    public void In_place_draws_and_randint_follow_one_stream()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        if (!UnderTest.DrawsMasksAsPyTorch)
        {
            Assert.All(empty(6).bernoulli_(0.4).data<float>().ToArray(), value => Assert.True(value is 0 or 1));
            return; // the stream stands elsewhere now
        }

        Assert.Equal([0f, 1, 1, 1, 1, 0], empty(6).bernoulli_(0.4).data<float>().ToArray());
        Assert.Equal([1L, 2, 8, 8], randint(0, 10, [4]).data<long>().ToArray());
        Assert.Equal([6L, 7, 8], empty(3, ScalarType.Int64).random_(2, 9).data<long>().ToArray());
    }

    [Fact]
    public void A_state_brings_the_stream_back_and_generators_are_apart()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        var state = get_rng_state();
        var first = rand(4).data<float>().ToArray();
        using var other = new Generator(5);
        Assert.Equal(first, rand(4, generator: other).data<float>().ToArray());
        set_rng_state(state);
        Assert.Equal(first, rand(4).data<float>().ToArray());
        Assert.Equal(5, initial_seed());
    }
}
