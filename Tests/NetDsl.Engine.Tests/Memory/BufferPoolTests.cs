using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Tests.Memory;

/// <summary>The pool by itself: it is shared with every test, so sizes here are ones nobody else asks for.</summary>
public sealed class BufferPoolTests
{
    [Fact]
    public void Size_classes_hold_their_lengths_with_little_waste()
    {
        int last = 0;
        for (long length = 1; length < 3_000_000; length += 1 + (length / 50))
        {
            int index = SizeClasses.IndexFor(length, out int size);
            Assert.InRange(size, length, Math.Max(16, length * 5 / 4));
            Assert.InRange(index, last, SizeClasses.Count - 1);
            Assert.Equal(index, SizeClasses.IndexFor(size, out int again));
            Assert.Equal(size, again);
            last = index;
        }
        Assert.InRange(SizeClasses.IndexFor(Array.MaxLength, out int most), last, SizeClasses.Count - 1);
        Assert.Equal(Array.MaxLength, most);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 31)]
    public void Impossible_length_is_refused(long length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BufferPool.Rent<byte>(length));

    [Fact]
    public void Returned_array_is_rented_again()
    {
        char[] first = BufferPool.Rent<char>(777_777);
        BufferPool.Return(first);
        Assert.Same(first, BufferPool.Rent<char>(777_000));
    }

    [Fact]
    public void Array_returned_twice_is_reported()
    {
        short[] array = BufferPool.Rent<short>(55_555);
        BufferPool.Return(array);
        Assert.Contains("Int16[57344]", Assert.Throws<InvalidOperationException>(() => BufferPool.Return(array)).Message);
    }

    [Fact]
    public void Array_of_a_foreign_size_is_left_to_the_collector()
    {
        var foreign = new ushort[1001];
        BufferPool.Return(foreign);
        Assert.NotSame(foreign, BufferPool.Rent<ushort>(1001));
    }

    [Fact]
    public void Nobody_gets_an_array_that_another_holds()
    {
        Parallel.For(
            0,
            8,
            thread =>
            {
                var random = new System.Random(thread);
                var held = new List<uint[]>();
                for (int i = 0; i < 20_000; i++)
                {
                    if (held.Count > 20 || (held.Count > 0 && random.Next(2) == 0))
                    {
                        uint[] array = held[^1];
                        held.RemoveAt(held.Count - 1);
                        Assert.Equal((uint)thread, array[0]);
                        array[0] = 99;
                        BufferPool.Return(array);
                    }
                    else
                    {
                        uint[] array = BufferPool.Rent<uint>(random.Next(1, 300));
                        array[0] = (uint)thread;
                        held.Add(array);
                    }
                }
            }
        );
    }
}
