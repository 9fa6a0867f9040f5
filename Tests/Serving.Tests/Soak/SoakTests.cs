using System.Runtime.CompilerServices;
using NetDsl.Engine.Memory;

namespace Serving.Tests.Soak;

/// <summary>Long runs on the embedded engine: what a prediction leaves behind must be nothing.</summary>
public sealed class SoakTests
{
    private const int Million = 1_000_000;

    // One byte and a quarter of each of the 900,000 predictions between two measurements would be more.
    private const long Nothing = 1 << 20;

    [Fact]
    public void A_million_predictions_leave_nothing_behind()
    {
        using var network = new Small();
        var (samples, outputs) = (Samples(4), new float[3]);
        Predict(network, samples, outputs, 1000);

        var first = Predict(network, samples, outputs, (Million / 10) - 1000);
        var early = Usage.Now();
        Predict(network, samples, outputs, Million * 4 / 10);
        var middle = Usage.Now();
        var then = Predict(network, samples, outputs, Million / 2);
        var late = Usage.Now();

        Assert.InRange(late.Heap - early.Heap, -Nothing, Nothing);

        // From the middle on: until then the collector may give the youngest generation more and more room.
        Assert.InRange(late.WorkingSet - middle.WorkingSet, long.MinValue, 64 << 20);
        Assert.Equal((early.Rented, early.Pooled), (late.Rented, late.Pooled));
        Assert.InRange(first, 500, 4000);
        Assert.InRange(then, 500, first * 1.01);
    }

    [Fact]
    public void Threads_that_come_and_go_leave_nothing_behind()
    {
        using var network = new Packing();
        var samples = Samples(16 * 256);
        BufferPool.Trim();
        Predict(network, samples, new float[16 * 10], 1);
        var one = Usage.Now();

        Rounds(network, samples, 5);
        var early = Usage.Now();
        Rounds(network, samples, 45);
        var late = Usage.Now();

        Assert.InRange(late.Heap - early.Heap, -Nothing, Nothing);
        Assert.InRange(late.Pinned - early.Pinned, -Nothing, Nothing);
        Assert.InRange(late.WorkingSet - early.WorkingSet, long.MinValue, 64 << 20);
        Assert.Equal(one.Rented, late.Rented);
        Assert.InRange(late.Pooled, one.Pooled, Threads * one.Pooled);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_number_of_samples()
    {
        using var network = new Packing();
        BufferPool.Trim();
        var samples = Samples(20_000 * 256);
        var outputs = new float[20_000 * 10];
        network.Predict(samples.AsSpan(0, 1000 * 256), outputs.AsSpan(0, 1000 * 10));
        var batch = BufferPool.PooledBytes;

        network.Predict(samples, outputs);

        Assert.Equal(batch, BufferPool.PooledBytes);
        Assert.Equal(network.Predict(samples.AsSpan(19_000 * 256)), outputs.AsSpan(19_000 * 10).ToArray());
    }

    private const int Threads = 4;

    private static float[] Samples(int count) => [.. Enumerable.Range(0, count).Select(i => ((i * 37) % 23 / 11f) - 1)];

    /// <summary>Predicts again and again.</summary>
    /// <returns>Bytes allocated by one prediction.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Predict(INetwork network, float[] samples, float[] outputs, int times)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
        {
            network.Predict(samples, outputs);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)times;
    }

    private static void Rounds(INetwork network, float[] samples, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var threads = Enumerable
                .Range(0, Threads)
                .Select(_ => new Thread(() => Predict(network, samples, new float[16 * 10], 100)))
                .ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
        }
    }
}
