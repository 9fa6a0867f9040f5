using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>Tensors of C# numbers of other types: the same on both engines where a type is given that both have.</summary>
public class OtherNumbersTests
{
    [Fact]
    public void A_type_that_is_given_is_the_tensors()
    {
        using var scope = NewDisposeScope();
        Assert.Equal([1L, -2, 3], tensor(new[] { 1, -2, 3 }, ScalarType.Int64).data<long>().ToArray());
        Assert.Equal([16777216f, -2], tensor(new[] { 16777217, -2 }, ScalarType.Float32).data<float>().ToArray());
        Assert.Equal([0.1f, -2], tensor(new[] { 0.1, -2 }, [2, 1], ScalarType.Float32).data<float>().ToArray());
        Assert.Equal(
            [9007199254740991L, -2],
            tensor(new[] { 9007199254740991.0, -2.9 }, ScalarType.Int64).data<long>().ToArray()
        );
        Assert.Equal([true, false], tensor(new short[] { -1, 0 }, ScalarType.Bool).data<bool>().ToArray());
        Assert.Equal([127f, -128], tensor(new sbyte[] { 127, -128 }, ScalarType.Float32).data<float>().ToArray());
        Assert.Equal(0.5f, tensor(0.5, ScalarType.Float32).item<float>());
        Assert.Equal(
            [2L, 2],
            tensor(
                new[,]
                {
                    { 1, 2 },
                    { 3, 4 },
                },
                ScalarType.Int64
            ).shape
        );
        Assert.Equal([1L, 0], tensor(new List<int>(), 1, 0, ScalarType.Int64).shape);
    }

    [Fact]
    public void Bytes_stay_bytes()
    {
        using var scope = NewDisposeScope();
        Assert.Equal((ScalarType.Byte, ScalarType.Byte), (tensor(new byte[] { 1 }).dtype, tensor((byte)1).dtype));
    }
}
