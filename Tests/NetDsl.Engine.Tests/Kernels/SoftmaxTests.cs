using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>softmax and log-softmax against their formulas in double, for every layout of the dimension.</summary>
public sealed class SoftmaxTests
{
    public static TheoryData<int, int, int> Shapes =>
        new()
        {
            { 1, 1, 1 },
            { 3, 2, 1 },
            { 100, 10, 1 },
            { 7, 8, 1 },
            { 5, 9, 1 },
            { 4, 100, 1 },
            { 2, 1500, 1 },
            { 300, 100, 1 },
            { 1, 10, 7 },
            { 3, 4, 5 },
            { 0, 4, 1 },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Forward_equals_its_formula(int outer, int size, int inner)
    {
        float[] x = RandomFloats.Uniform(new System.Random(size), outer * size * inner, 8);
        float[] y = new float[x.Length],
            logY = new float[x.Length];
        SoftmaxRows.Forward(x, y, outer, size, inner);
        LogSoftmaxRows.Forward(x, logY, outer, size, inner);
        foreach (int[] row in Rows(outer, size, inner))
        {
            double max = row.Max(i => x[i]),
                sum = row.Sum(i => Math.Exp(x[i] - max));
            foreach (int i in row)
            {
                double expected = x[i] - max - Math.Log(sum);
                Assert.Equal(expected, logY[i], 2e-6);
                Assert.Equal(Math.Exp(expected), y[i], 1e-6 * Math.Exp(expected));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Backward_equals_its_formula(int outer, int size, int inner)
    {
        var random = new System.Random(size);
        float[] x = RandomFloats.Uniform(random, outer * size * inner, 4),
            gradY = RandomFloats.Uniform(random, x.Length);
        float[] y = new float[x.Length],
            logY = new float[x.Length],
            gradX = new float[x.Length],
            logGradX = new float[x.Length];
        SoftmaxRows.Forward(x, y, outer, size, inner);
        LogSoftmaxRows.Forward(x, logY, outer, size, inner);
        SoftmaxRows.Backward(gradY, y, gradX, outer, size, inner);
        LogSoftmaxRows.Backward(gradY, logY, logGradX, outer, size, inner);
        foreach (int[] row in Rows(outer, size, inner))
        {
            double max = row.Max(i => x[i]),
                sum = row.Sum(i => Math.Exp(x[i] - max));
            double Probability(int i) => Math.Exp(x[i] - max) / sum;
            double dot = row.Sum(i => gradY[i] * Probability(i)),
                total = row.Sum(i => gradY[i]);
            foreach (int i in row)
            {
                Assert.Equal(Probability(i) * (gradY[i] - dot), gradX[i], 2e-6);
                double change = Probability(i) * total;
                Assert.Equal(gradY[i] - change, logGradX[i], 2e-5 * Math.Max(1, Math.Abs(change)));
            }
        }
    }

    [Fact]
    public void Large_logits_neither_overflow_nor_vanish()
    {
        float[] x = [1e4f, 1e4f - 1, -1e4f, 1e4f],
            y = new float[4],
            logY = new float[4];
        SoftmaxRows.Forward(x, y, 1, 4, 1);
        LogSoftmaxRows.Forward(x, logY, 1, 4, 1);
        double sum = 2 + Math.Exp(-1);
        Assert.Equal([(float)(1 / sum), (float)(Math.Exp(-1) / sum), 0, (float)(1 / sum)], y, (a, b) => Math.Abs(a - b) < 1e-7);
        Assert.Equal(-2e4 - Math.Log(sum), logY[2], 1e-2);
        Assert.Equal(-1 - Math.Log(sum), logY[1], 1e-6);
    }

    [Fact]
    public void Minus_infinity_has_no_weight()
    {
        float[] x = [float.NegativeInfinity, 0, 0, float.NegativeInfinity],
            y = new float[4],
            logY = new float[4];
        SoftmaxRows.Forward(x, y, 1, 4, 1);
        LogSoftmaxRows.Forward(x, logY, 1, 4, 1);
        Assert.Equal([0, 0.5f, 0.5f, 0], y);
        Assert.Equal(float.NegativeInfinity, logY[0]);
        Assert.Equal(-Math.Log(2), logY[1], 1e-7);
    }

    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void Row_without_finite_maximum_is_NaN_and_leaves_its_neighbours_alone(float value)
    {
        float[] x = [.. Enumerable.Repeat(value, 10), .. Enumerable.Repeat(1f, 10)],
            y = new float[20],
            logY = new float[20];
        SoftmaxRows.Forward(x, y, 2, 10, 1);
        LogSoftmaxRows.Forward(x, logY, 2, 10, 1);
        Assert.All(y[..10], one => Assert.True(float.IsNaN(one)));
        Assert.All(logY[..10], one => Assert.True(float.IsNaN(one)));
        Assert.All(y[10..], one => Assert.Equal(0.1f, one, 1e-7f));
        Assert.All(logY[10..], one => Assert.Equal(-Math.Log(10), one, 1e-6));
    }

    [Fact]
    public void Span_shorter_than_its_sizes_is_refused() =>
        Assert.Throws<ArgumentException>(() => SoftmaxRows.Forward(new float[5], new float[6], 2, 3, 1));

    private static IEnumerable<int[]> Rows(int outer, int size, int inner) =>
        from o in Enumerable.Range(0, outer)
        from i in Enumerable.Range(0, inner)
        select Enumerable.Range(0, size).Select(s => (((o * size) + s) * inner) + i).ToArray();
}
