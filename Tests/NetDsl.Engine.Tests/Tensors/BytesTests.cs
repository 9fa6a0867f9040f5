using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>The memory of a tensor as bytes.</summary>
public sealed class BytesTests
{
    [Fact]
    public void They_are_the_elements_little_endian()
    {
        using var floats = tensor(new[] { 1f, -2f }, [2]);
        using var longs = tensor(new[] { 258L }, [1]);
        using var truths = tensor(new[] { true, false, true }, [3]);
        using var scalar = zeros([], ScalarType.Int64);
        using var nothing = zeros(0, 3);
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0], floats.bytes.ToArray());
        Assert.Equal([2, 1, 0, 0, 0, 0, 0, 0], longs.bytes.ToArray());
        Assert.Equal([1, 0, 1], truths.bytes.ToArray());
        Assert.Equal(8, scalar.bytes.Length);
        Assert.Equal(0, nothing.bytes.Length);
    }

    [Fact]
    public void They_are_the_tensors_own_also_of_a_view()
    {
        using var whole = zeros(4, 2);
        using var rows = whole[TensorIndex.Slice(1, 3)];
        rows.bytes = new byte[] { 0, 0, 0x80, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x40 };
        rows.bytes[6] = 0x80;
        rows.bytes[7] = 0x3F;
        Assert.Equal([0, 0, 1, 1, 0, 2, 0, 0], whole.data<float>().ToArray());
    }

    [Fact]
    public void Another_length_and_gaps_are_refused()
    {
        using var square = zeros(2, 2);
        using var transposed = arange(6, ScalarType.Float32).reshape(2, 3).t();
        Refused.With<ArgumentException>(() => square.bytes = new byte[15]);
        Refused.With<InvalidOperationException>(() => transposed.bytes.Length);
        square.Dispose();
        Refused.With<ObjectDisposedException>(() => square.bytes.Length);
    }
}
