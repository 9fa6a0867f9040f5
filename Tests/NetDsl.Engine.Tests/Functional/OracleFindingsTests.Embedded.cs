using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>Faults that the comparison with TorchSharp found, each as one small case (docs/oracle.md).</summary>
public class OracleFindingsTests
{
    [Fact]
    public void Lists_move_to_the_outer_scope()
    {
        using var outer = NewDisposeScope();
        Tensor first;
        using (var inner = NewDisposeScope())
        {
            first = ones(1);
            inner.MoveToOuter([first, ones(2)]);
        }
        Assert.False(first.IsInvalid);
    }

    [Fact]
    public void Whole_numbers_keep_their_digits_as_double() => Assert.Equal(-734351460627, tensor(-734351460627L).ToDouble());

    [Fact]
    public void Joined_tensors_get_the_type_of_all()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(ScalarType.Float32, cat([ones(1, ScalarType.Bool), ones(1), ones(1, ScalarType.Int64)]).dtype);
        Assert.Equal([2L, 3], cat([zeros(0), ones(2, 3)]).shape);
    }

    [Fact]
    public void Rounded_quotients_of_whole_numbers_are_exact()
    {
        using var scope = NewDisposeScope();
        var large = tensor([(1L << 53) + 1, -7]);
        Assert.Equal([4503599627370496L, -4], large.div(tensor(2L), RoundingMode.floor).data<long>().ToArray());
        Assert.Equal([4503599627370496L, -3], large.div(2, RoundingMode.trunc).data<long>().ToArray());
        Assert.Throws<OverflowException>(() => tensor(long.MinValue).div(-1, RoundingMode.trunc));
        Assert.Throws<DivideByZeroException>(() => large.div(0, RoundingMode.floor));
    }

    [Fact]
    public void Rounded_quotients_have_no_gradient_even_where_they_are_infinite()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1f, 2f], requires_grad: true);
        x.div(tensor([0f, 2f]), RoundingMode.trunc).sum().backward();
        Assert.Equal([0f, 0], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Powers_of_whole_numbers_are_exact()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([4052555153018976267L, 1, 0], tensor([3L, -1, 2]).pow(tensor([39L, -2, -1])).data<long>().ToArray());
        Assert.Throws<ArgumentException>(() => tensor(2L).pow(-1));
    }

    [Fact]
    public void Truth_values_are_not_subtracted_or_negated()
    {
        using var truth = tensor(true);
        Assert.Throws<NotSupportedException>(() => truth - truth);
        Assert.Throws<NotSupportedException>(() => ones(1) - truth);
        Assert.Throws<NotSupportedException>(() => -truth);
    }

    [Fact]
    public void Rounding_leaves_whole_numbers_whole()
    {
        using var scope = NewDisposeScope();
        var whole = tensor([-2L, 3]);
        Assert.All(
            [whole.floor(), whole.ceil(), whole.trunc(), whole.round()],
            result => Assert.Equal(ScalarType.Int64, result.dtype)
        );
        Assert.Equal([-1L, 1], whole.sign().data<long>().ToArray());
        Assert.Equal([0L, 3], whole.relu().data<long>().ToArray());
        Assert.Throws<NotSupportedException>(() => F.silu(whole));
        Assert.Throws<NotSupportedException>(() => whole.softmax(0));
    }

    [Fact]
    public void Views_without_elements_have_gradients()
    {
        using var scope = NewDisposeScope();
        var x = zeros([1, 2, 0]).requires_grad_();
        x.select(1, 1).sum().backward();
        Assert.Equal([1L, 2, 0], x.grad!.shape);
        Assert.Equal([2L, 0, 3], ones([2, 0, 4]).matmul(ones(4, 3)).shape);
    }

    [Fact]
    public void An_empty_tensor_is_split_and_chunked_into_empty_ones()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(3, zeros(0).chunk(3).Length);
        Assert.Single(zeros(0).split(0));
    }

    [Fact]
    public void In_place_changes_of_repeated_or_shared_elements_are_refused()
    {
        using var scope = NewDisposeScope();
        var y = arange(6).to(ScalarType.Float32);
        Assert.Throws<InvalidOperationException>(() => ones(1).expand(3).add_(1));
        Assert.Throws<InvalidOperationException>(() => y.narrow(0, 1, 5).add_(y.narrow(0, 0, 5)));
    }

    [Fact]
    public void In_place_products_have_the_gradient_of_both_factors()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (tensor(3f, requires_grad: true), tensor(5f, requires_grad: true));
        a.clone().mul_(b).backward();
        Assert.Equal((5f, 3f), (a.grad!.item<float>(), b.grad!.item<float>()));
        a.grad = null;
        a.clone().clamp_(0, 10).backward();
        Assert.Equal(1f, a.grad!.item<float>());
    }

    [Fact]
    public void NaN_is_never_the_lesser_operand()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (tensor(float.NaN, requires_grad: true), tensor(1f, requires_grad: true));
        a.maximum(b).backward();
        Assert.Equal((1f, 1f), (a.grad!.item<float>(), b.grad!.item<float>()));
        var x = tensor([1f, float.NaN], requires_grad: true);
        x.max().backward();
        Assert.Equal([0f, 1], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Targets_of_binary_cross_entropy_are_checked()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentOutOfRangeException>(() => F.binary_cross_entropy(tensor([0.5f]), tensor([1.5f])));
        Assert.Throws<ArgumentOutOfRangeException>(() => F.binary_cross_entropy(tensor([0.5f]), tensor([float.NaN])));
        Assert.Throws<ArgumentException>(() => F.binary_cross_entropy(tensor([0.5f]), tensor([1f]), ones(2, 1)));
    }

    [Fact]
    public void Targets_of_binary_cross_entropy_have_gradients()
    {
        using var scope = NewDisposeScope();
        var target = tensor([0.25f], requires_grad: true);
        F.binary_cross_entropy(tensor([0.2f]), target).backward();
        Assert.Equal(MathF.Log(0.8f / 0.2f), target.grad!.item<float>(), 1e-6f);
        target.grad = null;
        F.binary_cross_entropy_with_logits(tensor([3f]), target).backward();
        Assert.Equal(-3f, target.grad!.item<float>());
    }

    [Fact]
    public void Weights_of_losses_that_need_a_gradient_are_refused()
    {
        using var scope = NewDisposeScope();
        var weight = ones(2, requires_grad: true);
        Assert.Throws<InvalidOperationException>(() => F.cross_entropy(zeros(1, 2), zeros(1, ScalarType.Int64), weight));
        Assert.Throws<InvalidOperationException>(() => F.binary_cross_entropy(zeros(2), zeros(2), weight));
    }

    [Fact]
    public void Draws_into_a_view_follow_its_memory()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var plain = zeros(2, 3).uniform_(0, 1);
        manual_seed(1);
        var seen = zeros(2, 3);
        seen.T.uniform_(0, 1);
        Assert.Equal(plain.data<float>().ToArray(), seen.data<float>().ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => plain.uniform_(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => plain.normal_(0, -1));
    }

    [Fact]
    public void Numbers_that_a_type_cannot_hold_are_refused()
    {
        using var scope = NewDisposeScope();
        Assert.Throws<ArgumentException>(() => full([1], double.NaN, ScalarType.Int64));
        Assert.Throws<ArgumentException>(() => tensor(1L).masked_fill(tensor(true), 1e30));
    }

    [Fact]
    public void Small_deviations_are_not_lost_in_their_squares() =>
        Assert.Equal(5e-21f, tensor([0f, 1e-20f]).std(dimensions: [0], unbiased: false).item<float>(), 1e-26f);

    [Fact]
    public void What_is_added_zero_times_is_not_looked_at() =>
        Assert.Equal(6f, full([1, 1], float.NaN).addmm(full([1, 1], 2f), full([1, 1], 3f), beta: 0).item<float>());

    [Fact]
    public void Scalars_have_the_wide_types() =>
        Assert.Equal(
            (ScalarType.Float64, ScalarType.Int64, ScalarType.Int64),
            (((Scalar)1.5f).Type, ((Scalar)1).Type, ((Scalar)(byte)1).Type)
        );
}
