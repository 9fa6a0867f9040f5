using NetDsl.Engine.Memory;
using NetDsl.Engine.Tests.Kernels;
using NetDsl.Engine.Tests.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <content>What is the embedded engine's own: its threads, its memory, its messages.</content>
public sealed partial class AllOptimizersTests
{
    [Theory]
    [MemberData(nameof(Names))]
    public void Elements_do_not_depend_on_their_place_or_the_threads(string name)
    {
        using var scope = NewDisposeScope();
        const int Length = 70_003;
        var random = new System.Random(3);
        float[] start = RandomFloats.Uniform(random, Length),
            slope = RandomFloats.Uniform(random, Length);
        var whole = nn.Parameter(tensor(start, [Length]));
        var end = nn.Parameter(tensor(start[^5..], [5]));
        using var shared = Makers[name]([whole]);
        using var single = Makers[name]([end]);
        using var threads = new WorkerCount(3);
        for (var step = 0; step < 3; step++)
        {
            whole.grad = tensor(slope, [Length]);
            shared.step();
            end.grad = tensor(slope[^5..], [5]);
            single.step();
        }
        Assert.Equal(end.Floats(), whole.Floats()[^5..]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_keep_no_memory_and_Dispose_gives_the_state_back(string name)
    {
        using var p = nn.Parameter(ones(1000));
        using var optimizer = Makers[name]([p]);
        var atFirst = BufferPool.RentedBytes;
        void Step()
        {
            using var scope = NewDisposeScope();
            p.mul(p).sum().backward();
            optimizer.step();
            optimizer.zero_grad();
        }
        for (var i = 0; i < 3; i++)
        {
            Step();
        }

        var before = BufferPool.RentedBytes;
        Assert.True(before > atFirst, "it has state");
        for (var i = 0; i < 10; i++)
        {
            Step();
        }

        Assert.Equal(before, BufferPool.RentedBytes);
        optimizer.Dispose();
        Assert.Equal(atFirst, BufferPool.RentedBytes);
        optimizer.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_cannot_be_there_twice(string name)
    {
        using var p = nn.Parameter(ones(2, 3));
        var error = Assert.Throws<ArgumentException>(() => Makers[name]([p, p]));
        Assert.Contains("2×3", error.Message);
        Assert.Contains("twice", error.Message);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_parameter_of_strided_memory_is_refused(string name)
    {
        using var p = nn.Parameter(ones(2, 3).t());
        p.grad = ones(3, 2);
        using var optimizer = Makers[name]([p]);
        Assert.Contains("contiguous", Assert.Throws<NotSupportedException>(() => optimizer.step()).Message);
    }
}
