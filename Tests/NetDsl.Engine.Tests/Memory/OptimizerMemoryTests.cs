using NetDsl.Engine.Memory;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Memory;

/// <summary>An optimizer's steps give back all memory that they take.</summary>
public sealed class OptimizerMemoryTests
{
    [Fact]
    public void A_step_keeps_no_memory()
    {
        using var p = nn.Parameter(ones(1000));
        using var optimizer = optim.SGD([p], 0.1, 0.9);
        void Step()
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            p.mul(p).sum().backward();
            optimizer.step();
        }
        for (var i = 0; i < 3; i++)
        {
            Step();
        }

        var before = BufferPool.RentedBytes;
        for (var i = 0; i < 10; i++)
        {
            Step();
        }

        Assert.Equal(before, BufferPool.RentedBytes);
    }
}
