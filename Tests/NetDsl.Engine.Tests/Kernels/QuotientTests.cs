using NetDsl.Engine.Kernels;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Division by one number, through products, is division to the bit.</summary>
public sealed class QuotientTests
{
    private static readonly float[] Special =
    [
        0,
        -0f,
        1,
        -1,
        float.Epsilon,
        -float.Epsilon,
        1e-38f,
        1e-20f,
        8.673617e-19f,
        1e18f,
        1.2e18f,
        1e38f,
        float.MaxValue,
        float.MinValue,
        float.PositiveInfinity,
        float.NegativeInfinity,
        float.NaN,
    ];

    [Fact]
    public void Every_byte_by_255() => AssertDivides([.. Enumerable.Range(0, 256).Select(value => (float)value)], 255);

    [Theory]
    [InlineData(3)]
    [InlineData(255)]
    [InlineData(-7.1f)]
    [InlineData(1)]
    [InlineData(1.9999999f)] // all ones: the hardest reciprocal
    [InlineData(-3.9999998f)]
    [InlineData(1e-6f)]
    [InlineData(1048576)]
    [InlineData(2e-9f)]
    [InlineData(0)]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Random_and_special_numbers(float divisor)
    {
        var random = new System.Random(1);
        AssertDivides(
            [
                .. Enumerable
                    .Range(0, 100_000)
                    .Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))),
            ],
            divisor
        );
        AssertDivides([.. Enumerable.Range(0, 100_000).Select(_ => (random.NextSingle() * 512) - 256)], divisor);
        AssertDivides(Special, divisor);
        foreach (var number in Special)
        {
            AssertDivides([number], divisor);
        }
    }

    [Fact]
    public void Random_divisors()
    {
        var random = new System.Random(2);
        for (var i = 0; i < 2000; i++)
        {
            var divisor = MathF.ScaleB(1 + random.NextSingle(), random.Next(-19, 19));
            AssertDivides(
                [.. Enumerable.Range(0, 512).Select(_ => MathF.ScaleB(1 + random.NextSingle(), random.Next(-30, 30)))],
                divisor
            );
        }
    }

    [Fact]
    public void Ordinary_divisors_are_taken_where_the_processor_has_vectors() =>
        Assert.Equal(System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated, Quotient.Takes(255));

    private static void AssertDivides(float[] numbers, float divisor)
    {
        var found = new float[numbers.Length];
        Division.RowScalar(numbers, divisor, found);
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!float.IsNaN(numbers[i] / divisor) || !float.IsNaN(found[i]))
            {
                Assert.Equal(BitConverter.SingleToInt32Bits(numbers[i] / divisor), BitConverter.SingleToInt32Bits(found[i]));
            }
        }
    }
}
