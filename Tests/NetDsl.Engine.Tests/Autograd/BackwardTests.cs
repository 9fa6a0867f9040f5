using NetDsl.Engine.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Autograd;

public class BackwardTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Gradients_add_up_over_uses_and_over_passes()
    {
        var x = tensor(3f, requires_grad: true);
        (x * x + x).backward();
        Assert.Equal(7, x.grad!.item<float>());
        (x * 2).backward();
        Assert.Equal(9, x.grad!.item<float>());
    }

    [Fact]
    public void An_operation_used_twice_runs_back_once_with_both_gradients()
    {
        var x = tensor(2f, requires_grad: true);
        var y = x * x;
        (y * y + y * 3).backward();
        // d/dx (x⁴ + 3x²) = 4x³ + 6x
        Assert.Equal(44, x.grad!.item<float>());
    }

    [Fact]
    public void Reading_the_gradient_gives_an_own_tensor()
    {
        var x = ones(2, requires_grad: true);
        x.sum().backward();
        x.grad!.Dispose();
        Assert.Equal([1f, 1f], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void A_gradient_that_something_else_still_uses_is_not_overwritten()
    {
        var (a, b) = (tensor(new[] { -1f, 2f }, requires_grad: true), tensor(new[] { 3f, -4f }, requires_grad: true));
        var given = tensor(new[] { 5f, 6f });
        // The sum sends the same gradient to both, and the one on the right passes it on twice.
        var y = b.relu();
        (a.relu() + (y.neg() + y)).backward([given]);
        Assert.Equal([5f, 6f], given.data<float>().ToArray());
        Assert.Equal([0f, 6f], a.grad!.data<float>().ToArray());
        Assert.Equal([0f, 0f], b.grad!.data<float>().ToArray());
        a.neg().exp().neg().backward([given]);
        // Added to the gradient from before: e^−a times the given one.
        Assert.Equal(5 * MathF.Exp(1), a.grad!.data<float>().ToArray()[0], 1e-5f);
        Assert.Equal([5f, 6f], given.data<float>().ToArray());
    }

    [Fact]
    public void Gradients_of_two_leaves_do_not_share_memory()
    {
        var (a, b) = (ones(3, requires_grad: true), ones(3, requires_grad: true));
        (a + b).backward([ones(3)]);
        a.grad!.mul_(5);
        Assert.Equal([1f, 1f, 1f], b.grad!.data<float>().ToArray());
    }

    [Fact]
    public void A_given_gradient_is_not_kept()
    {
        var x = ones(3, requires_grad: true);
        var gradient = ones(3);
        (x + 0).backward([gradient]);
        gradient.fill_(9);
        Assert.Equal([1f, 1f, 1f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Backward_on_a_leaf_gives_it_ones()
    {
        var x = tensor(4f, requires_grad: true);
        x.backward();
        Assert.Equal(1, x.grad!.item<float>());
    }

    [Fact]
    public void A_second_backward_needs_the_graph_retained()
    {
        var x = tensor(3f, requires_grad: true);
        var y = x * x;
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(12, x.grad!.item<float>());
        Refused.With<InvalidOperationException>(y.backward, "retain_graph");
    }

    [Fact]
    public void What_the_scope_disposed_is_kept_for_backward()
    {
        var w = tensor([2f, 3f], requires_grad: true);
        Tensor loss;
        using (var inner = NewDisposeScope())
        {
            var x = tensor([5f, 7f]);
            loss = (w * x).exp().log().sum().MoveToOuterDisposeScope();
        }
        loss.backward();
        Assert.Equal(5, w.grad![0].item<float>(), 1e-3);
        Assert.Equal(7, w.grad![1].item<float>(), 1e-3);
    }

    [Fact]
    public void Detach_stops_the_gradient()
    {
        var x = tensor(3f, requires_grad: true);
        (x * x.detach()).backward();
        Assert.Equal(3, x.grad!.item<float>());
        Assert.False(x.detach().requires_grad);
    }

    [Fact]
    public void No_grad_records_nothing_and_ends()
    {
        var x = tensor(3f, requires_grad: true);
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
            {
                Assert.True((x * 2).requires_grad);
            }

            Assert.False(is_grad_enabled());
        }
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void No_grad_belongs_to_its_thread()
    {
        using var guard = no_grad();
        Assert.True(Elsewhere.Run(is_grad_enabled));
    }

    [Fact]
    public void In_place_operations_take_part()
    {
        var x = tensor([1f, 2f], requires_grad: true);
        var y = x * 1;
        y.mul_(3).add_(x).relu_();
        y.sum().backward();
        Assert.Equal([4f, 4f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Assigning_at_an_index_takes_part()
    {
        var x = tensor([1f, 2f, 3f], requires_grad: true);
        var v = tensor(5f, requires_grad: true);
        var y = x * 2;
        y[1] = v * v;
        (y * tensor([1f, 10f, 100f])).sum().backward();
        Assert.Equal([2f, 0f, 200f], x.grad!.data<float>().ToArray());
        Assert.Equal(100, v.grad!.item<float>());
    }

    [Fact]
    public void Overwriting_cuts_the_gradient()
    {
        var x = tensor([1f, 2f], requires_grad: true);
        var source = tensor([3f, 4f], requires_grad: true);
        var y = x * 2;
        y.copy_(source);
        y.sum().backward();
        Assert.Equal([0f, 0f], x.grad!.data<float>().ToArray());
        Assert.Equal([1f, 1f], source.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Threads_may_add_to_one_leaf()
    {
        var w = zeros(40, 25, requires_grad: true);
        var x = ones(2, 25);
        Parallel.For(
            0,
            64,
            _ =>
            {
                using var inner = NewDisposeScope();
                ((w * 1).sum() + nn.functional.linear(x, w).sum()).backward();
            }
        );
        Assert.All(w.grad!.data<float>().ToArray(), value => Assert.Equal(64 * 3, value));
    }

    [Fact]
    public void Threads_that_begin_together_add_to_one_leaf()
    {
        using var together = new Barrier(2);
        for (var round = 0; round < 300; round++)
        {
            var w = ones(3, requires_grad: true);
            Parallel.Invoke(Add, Add);
            Assert.Equal([2f, 2f, 2f], w.grad!.data<float>().ToArray());

            void Add()
            {
                using var inner = NewDisposeScope();
                together.SignalAndWait();
                (w * 1).sum().backward();
            }
        }
    }
}
