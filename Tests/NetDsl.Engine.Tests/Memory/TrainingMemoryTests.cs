using NetDsl.Engine.Memory;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Memory;

/// <summary>What comes from the pool goes back there. The pool is shared: these tests run alone.</summary>
[Collection(nameof(Alone))]
public class TrainingMemoryTests
{
    [Fact]
    public void Ten_thousand_training_steps_hold_no_more_than_one()
    {
        var network = new Network();
        for (var i = 0; i < 200; i++)
        {
            network.Step();
        }

        var rented = BufferPool.RentedBytes;
        var first = Allocated(network, 100);
        for (var i = 0; i < 9_700; i++)
        {
            network.Step();
        }

        Assert.Equal(rented, BufferPool.RentedBytes);
        // A step allocates the tensor objects, the shapes and the tape, and no buffers: a few kilobytes, every time the same.
        var last = Allocated(network, 100);
        Assert.InRange(last, 1, 20_000);
        Assert.InRange(last, first * 0.9, first * 1.1);
        network.Dispose();
    }

    [Fact]
    public void Everything_returns_when_scope_and_leaves_are_disposed()
    {
        var before = BufferPool.RentedBytes;
        using (NewDisposeScope())
        {
            var x = randn(8, 5);
            var w = randn(3, 5, requires_grad: true);
            var loss = F.cross_entropy(F.linear(x, w).relu().view(8, 3), randint(3, [8]));
            loss.backward();
            _ = w.grad! + 1;
        }
        Assert.Equal(before, BufferPool.RentedBytes);
    }

    [Fact]
    public void A_forward_pass_without_backward_returns_what_it_saved()
    {
        using var w = randn(3, 5, requires_grad: true);
        var before = BufferPool.RentedBytes;
        using (NewDisposeScope())
        {
            _ = (F.linear(randn(8, 5), w).tanh() * 2).exp().sum();
        }

        Assert.Equal(before, BufferPool.RentedBytes);
    }

    [Fact]
    public void A_deep_graph_is_released_without_recursion()
    {
        using var w = ones(1, requires_grad: true);
        var before = BufferPool.RentedBytes;
        using (NewDisposeScope())
        {
            var x = w * 1;
            for (var i = 0; i < 50_000; i++)
            {
                x = x.add(1);
            }

            x.backward();
            Assert.Equal(1, w.grad!.item<float>());
        }
        w.grad = null;
        Assert.Equal(before, BufferPool.RentedBytes);
    }

    [Fact]
    public void Views_keep_the_memory_until_the_last_goes()
    {
        var before = BufferPool.RentedBytes;
        var whole = arange(6, ScalarType.Float32);
        var part = whole.slice(0, 2, 4, 1);
        whole.Dispose();
        Assert.Equal([2f, 3f], part.data<float>().ToArray());
        part.Dispose();
        Assert.Equal(before, BufferPool.RentedBytes);
    }

    private static double Allocated(Network network, int steps)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)steps;
    }

    /// <summary>784-100-10 in small: two layers, cross entropy, gradient descent.</summary>
    private sealed class Network : IDisposable
    {
        private readonly Tensor w1 = randn(16, 20, requires_grad: true);
        private readonly Tensor b1 = zeros(16, requires_grad: true);
        private readonly Tensor w2 = randn(4, 16, requires_grad: true);
        private readonly Tensor b2 = zeros(4, requires_grad: true);
        private readonly Tensor x = randn(10, 20);
        private readonly Tensor y = randint(4, [10]);

        public void Step()
        {
            using var scope = NewDisposeScope();
            var cost = F.cross_entropy(F.linear(F.relu(F.linear(x, w1, b1)), w2, b2), y);
            cost.backward();
            using var guard = no_grad();
            foreach (var p in new[] { w1, b1, w2, b2 })
            {
                p.sub_(p.grad! * 0.01);
                p.grad = null;
            }
        }

        public void Dispose()
        {
            foreach (var tensor in new[] { w1, b1, w2, b2, x, y })
            {
                tensor.Dispose();
            }
        }
    }
}

/// <summary>Tests that watch what the whole process shares.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
