using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Modules;

/// <summary>What normalisation modules hold, change and refuse; their figures are in <see cref="NormGoldenTests"/>.</summary>
public sealed partial class NormTests
{
    [Fact]
    public void Batch_norm_begins_as_PyTorchs_with_its_state_in_order()
    {
        using var norm = nn.BatchNorm1d(3);
        var state = norm.state_dict();
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], state.Keys);
        Assert.Equal([1f, 1, 1], state["weight"].Floats());
        Assert.Equal([0f, 0, 0], state["running_mean"].Floats());
        Assert.Equal([1f, 1, 1], state["running_var"].Floats());
        Assert.Equal(0, state["num_batches_tracked"].item<long>());
        Assert.Empty(state["num_batches_tracked"].shape);
        Assert.All(norm.parameters(), parameter => Assert.True(parameter.requires_grad));
        Assert.All(norm.buffers(), buffer => Assert.False(buffer.requires_grad));
    }

    [Fact]
    public void Training_counts_batches_and_evaluation_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(2);
        norm.call(rand(4, 2));
        norm.call(rand(4, 2, 3));
        Assert.Equal(2, norm.num_batches_tracked!.item<long>());
        norm.eval();
        var mean = norm.running_mean!.Floats();
        norm.call(rand(1, 2));
        Assert.Equal(2, norm.num_batches_tracked!.item<long>());
        Assert.Equal(mean, norm.running_mean!.Floats());
        norm.reset_running_stats();
        Assert.Equal([0f, 0], norm.running_mean!.Floats());
        Assert.Equal([1f, 1], norm.running_var!.Floats());
        Assert.Equal(0, norm.num_batches_tracked!.item<long>());
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(33, 5)]
    public void Evaluation_gives_the_same_bits_with_gradients_and_without(long samples, long channels)
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(channels);
        norm.call(randn(8, channels) * 3 + 1);
        norm.weight!.requires_grad_(false).copy_(rand(channels)).requires_grad_(true);
        norm.eval();
        var x = randn(samples, channels);
        var recorded = norm.call(x);
        using var unrecorded = no_grad();
        var plain = norm.call(x);
        Assert.Equal((true, false), (recorded.requires_grad, plain.requires_grad));
        Assert.Equal(recorded.Floats(), plain.Floats());
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_named()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(5);
        Refused.With<ArgumentException>(() => norm.call(rand(3, 4)), "[3, 4]");
        Refused.With<ArgumentException>(() => norm.call(rand(3, 5, 2, 2)), "[N, 5]");
        Refused.With<ArgumentException>(() => norm.call(rand(5)), "[5]");
        Refused.With<ArgumentException>(() => norm.call(zeros([3, 5], ScalarType.Int64)), "Int64");
        Refused.With<ArgumentException>(() => F.batch_norm(rand(3, 5), zeros(5), null), "running_var");
        Refused.With<ArgumentException>(() => F.batch_norm(rand(3, 5), null, null, ones(4), training: true), "weight is [4]");
        Refused.With<ArgumentOutOfRangeException>(() => nn.BatchNorm1d(-1));

        using var layer = nn.LayerNorm([4, 5]);
        Refused.With<ArgumentException>(() => layer.call(rand(2, 5, 4)), "[4, 5]");
        Refused.With<ArgumentException>(() => layer.call(zeros([4, 5], ScalarType.Int64)), "Int64");
        Refused.With<ArgumentException>(() => F.layer_norm(rand(4, 5), [4, 5], null, zeros(5)), "bias is [5]");
    }

    [Fact]
    public void Empty_batches_pass_and_leave_the_statistics()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(2);
        var x = rand(0, 2).requires_grad_();
        norm.call(x).sum().backward();
        Assert.Equal([0, 2], x.grad!.shape);
        Assert.Equal([0f, 0], norm.running_mean!.Floats());
        using var layer = nn.LayerNorm(2);
        Assert.Equal([0, 2], layer.call(rand(0, 2)).shape);
    }

    [Fact]
    public void Strided_inputs_give_what_their_copies_give()
    {
        using var scope = NewDisposeScope();
        using var first = nn.BatchNorm1d(6);
        using var second = nn.BatchNorm1d(6);
        var x = rand(6, 9);
        Check(second.call(x.t().contiguous()), first.call(x.t()));
        Check(second.running_var!, first.running_var!);
        using var layer = nn.LayerNorm(6);
        Check(layer.call(x.t().contiguous()), layer.call(x.t()));

        // TorchSharp adds up strided memory in another order: sums of nine terms near 1, each rounded by 6e-8.
        static void Check(Tensor expected, Tensor actual) =>
            Assert.All(
                expected.Floats().Zip(actual.Floats()),
                pair => Assert.Equal(pair.First, pair.Second, UnderTest.IsEmbedded ? 0 : 1e-6f)
            );
    }

    [Fact]
    public void Parameters_and_statistics_can_be_replaced_and_left_out()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(2);
        norm.weight = new Parameter(full(2, 3f));
        norm.running_mean = tensor([10f, 20], [2]);
        norm.eval();
        Assert.Same(norm.weight, norm.state_dict()["weight"]);
        Assert.Same(norm.running_mean, norm.state_dict()["running_mean"]);
        Assert.Equal([3f, 0], norm.call(tensor([11f, 20], [1, 2])).Floats().Select(value => MathF.Round(value, 3)));

        using var bare = nn.BatchNorm1d(2, affine: false, track_running_stats: false);
        Assert.Empty(bare.state_dict());
        using var plain = nn.LayerNorm(2, elementwise_affine: false);
        Assert.Empty(plain.state_dict());
        using var unbiased = nn.LayerNorm([2], 1e-5, true, false);
        Assert.Equal(["weight"], unbiased.state_dict().Keys);
    }

    [Fact]
    public void Normalised_inputs_keep_what_backward_needs_until_it_has_run()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(2);
        var x = rand(3, 2).requires_grad_();
        var y = norm.call(x);
        using (no_grad())
        {
            x.mul_(2);
        }

        Refused.With<InvalidOperationException>(() => y.sum().backward(), "batch_norm");
    }
}
