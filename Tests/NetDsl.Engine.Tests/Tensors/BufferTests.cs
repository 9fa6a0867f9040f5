using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>Tensors over the memory of the user's arrays.</summary>
public sealed class BufferTests
{
    [Fact]
    public void Memory_is_shared_both_ways()
    {
        var array = new float[] { 1, 2, 3, 4, 5, 6 };
        using var whole = frombuffer(array, ScalarType.Float32);
        using var part = frombuffer(array, ScalarType.Float32, 4, 2).reshape(2, 2);

        array[2] = 30;
        part.add_(1);

        Assert.Equal([1f, 2, 31, 5, 6, 7], array);
        Assert.Equal(array, whole.data<float>().ToArray());
        Assert.Equal([2L, 2], part.shape);
    }

    [Fact]
    public void The_array_outlives_its_tensors()
    {
        var array = new byte[] { 1, 2, 3, 4 };
        for (var i = 0; i < 3; i++)
        {
            using var scope = NewDisposeScope();
            using var rows = tensor(new long[] { 1, 0 }, ScalarType.Int64);
            Assert.Equal(
                [3, 4, 1, 2],
                frombuffer(array, ScalarType.Byte).reshape(2, 2).index_select(0, rows).data<byte>().ToArray()
            );
            using var other = zeros(4, ScalarType.Byte); // would be the array, if the pool had taken it
        }

        Assert.Equal([1, 2, 3, 4], array);
    }

    [Fact]
    public void Another_type_is_a_copy()
    {
        var array = new long[] { 1, 2, 3 };
        using var copy = frombuffer(array, ScalarType.Float32, -1, 1);
        array[1] = 5;
        Assert.Equal([2f, 3], copy.data<float>().ToArray());
    }

    [Fact]
    public void What_is_not_in_the_array_is_refused()
    {
        Assert.Throws<ArgumentException>(() => frombuffer(new float[3], ScalarType.Float32, 1, 3));
        Assert.Throws<ArgumentException>(() => frombuffer(new float[3], ScalarType.Float32, 1, -1));
        Assert.Throws<IndexOutOfRangeException>(() => frombuffer(new float[3], ScalarType.Float32, 3, 1));
    }

    [Fact]
    public void Gradients_are_recorded_where_asked()
    {
        using var x = frombuffer(new float[] { 1, 2 }, ScalarType.Float32, requires_grad: true);
        using var y = (x * x).sum();
        y.backward();
        Assert.True(x.is_leaf);
    }
}
