using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.Convolutions;
using NetDsl.Engine.Kernels.Convolutions.Winograd;
using NetDsl.Engine.Kernels.MatrixProduct;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Convolutions in tiles against sums in double, and the same bits in every batch and with every vector.</summary>
public sealed unsafe class WinogradTests
{
    // A result sums rounded products of transformed numbers. The worst of these random cases is 9.4 roundings (of 2^-24 of
    // the largest sum of magnitudes) away.
    private const double Roundings = 16;

    /// <summary>Images, inputs, height, width, outputs, kernel, padding.</summary>
    public static TheoryData<int, int, int, int, int, int, int> Sizes =>
        new()
        {
            { 3, 32, 13, 13, 64, 3, 0 },
            { 2, 32, 14, 14, 64, 5, 2 },
            { 9, 16, 8, 8, 16, 3, 1 },
            { 5, 28, 8, 12, 30, 3, 1 },
            { 4, 30, 10, 31, 47, 5, 0 },
            { 1, 64, 40, 7, 48, 3, 2 },
            { 20, 16, 6, 6, 40, 5, 3 },
            { 2, 16, 3, 230, 16, 3, 1 },
        };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Results_and_gradients_equal_sums_in_double(
        int images,
        int inputs,
        int height,
        int width,
        int outputs,
        int kernel,
        int padding
    )
    {
        var shape = Shape(images, inputs, height, width, outputs, kernel, padding);
        Assert.NotNull(WinogradShape.Of(shape));
        var random = new System.Random(kernel + width);
        var x = RandomFloats.Uniform(random, images * inputs * shape.InputSize);
        var w = RandomFloats.Uniform(random, outputs * shape.Taps);
        var b = RandomFloats.Uniform(random, outputs);
        var dy = RandomFloats.Uniform(random, images * outputs * shape.OutputSize);
        var (y, dx, dw, db) = (new float[dy.Length], new float[x.Length], new float[w.Length], new float[outputs]);
        ConvolutionForward.Run(shape, x, w, b, y);
        ConvolutionBackward.Run(shape, dy, x, w, dx, dw, db);

        var expected = new Sums(y.Length);
        var (expectedX, expectedW, expectedB) = (new Sums(x.Length), new Sums(w.Length), new Sums(outputs));
        Visit(
            shape,
            (output, input, weight) =>
            {
                expected.Add(output, x[input] * (double)w[weight]);
                expectedX.Add(input, dy[output] * (double)w[weight]);
                expectedW.Add(weight, dy[output] * (double)x[input]);
            }
        );
        for (int i = 0; i < dy.Length; i++)
        {
            int channel = i / shape.OutputSize % outputs;
            expected.Add(i, b[channel]);
            expectedB.Add(channel, dy[i]);
        }

        expected.AssertMatches(y);
        expectedX.AssertMatches(dx);
        expectedW.AssertMatches(dw);
        expectedB.AssertMatches(db);

        // Each gradient by itself is the same.
        var (alone, aloneW) = (new float[x.Length], new float[w.Length]);
        ConvolutionBackward.Run(shape, dy, x, w, alone, default, default);
        ConvolutionBackward.Run(shape, dy, x, w, default, aloneW, default);
        Assert.Equal(dx, alone);
        Assert.Equal(dw, aloneW);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_image_has_the_same_result_alone_and_in_a_batch(
        int images,
        int inputs,
        int height,
        int width,
        int outputs,
        int kernel,
        int padding
    )
    {
        var all = Shape(images, inputs, height, width, outputs, kernel, padding);
        var one = all with { Images = 1 };
        var random = new System.Random(width);
        var x = RandomFloats.Uniform(random, images * inputs * all.InputSize);
        var w = RandomFloats.Uniform(random, outputs * all.Taps);
        var y = new float[images * outputs * all.OutputSize];
        ConvolutionForward.Run(all, x, w, default, y);
        var last = new float[outputs * all.OutputSize];
        ConvolutionForward.Run(one, x.AsSpan()[^(inputs * all.InputSize)..], w, default, last);
        Assert.Equal(y[^last.Length..], last);
    }

    [Theory]
    [InlineData(3, float.PositiveInfinity)]
    [InlineData(5, float.NaN)]
    [InlineData(3, float.MaxValue)]
    public void What_is_not_finite_reaches_only_the_results_that_use_it(int kernel, float value)
    {
        var shape = Shape(3, 16, 12, 12, 16, kernel, 1);
        Assert.NotNull(WinogradShape.Of(shape));
        var random = new System.Random(kernel);
        var x = RandomFloats.Uniform(random, 3 * 16 * shape.InputSize);
        var w = RandomFloats.Uniform(random, 16 * shape.Taps, 0.1f);
        var dy = RandomFloats.Uniform(random, 3 * 16 * shape.OutputSize, 0.1f);
        var (y, dx, dw) = (new float[dy.Length], new float[x.Length], new float[w.Length]);
        int place = (16 * shape.InputSize) + (5 * 12) + 7;
        x[place] = value;
        dy[(16 * shape.OutputSize) + (5 * shape.OutputWidth) + 4] = value;
        ConvolutionForward.Run(shape, x, w, default, y);
        ConvolutionBackward.Run(shape, dy, x, w, dx, dw, default);

        var (reached, reachedX, reachedW) = (new bool[y.Length], new bool[x.Length], new bool[w.Length]);
        Visit(
            shape,
            (output, input, weight) =>
            {
                reached[output] |= !IsSmall(x[input]);
                reachedX[input] |= !IsSmall(dy[output]);
                reachedW[weight] |= !IsSmall(x[input]) || !IsSmall(dy[output]);
            }
        );
        Assert.Equal(reached, y.Select(element => !IsSmall(element)));
        Assert.Equal(reachedX, dx.Select(element => !IsSmall(element)));
        Assert.Equal(reachedW, dw.Select(element => !IsSmall(element)));
        Assert.Contains(false, reachedW);

        static bool IsSmall(float number) => MathF.Abs(number) < 1000;
    }

    [Fact]
    public void Few_channels_large_images_and_other_steps_and_kernels_are_computed_directly()
    {
        var shape = Shape(1, 16, 12, 12, 16, 3, 1);
        Assert.NotNull(WinogradShape.Of(shape));
        Assert.Null(WinogradShape.Of(shape with { Inputs = 15 }));
        Assert.Null(WinogradShape.Of(shape with { Outputs = 15 }));
        Assert.Null(WinogradShape.Of(shape with { StrideX = 2, OutputWidth = 6 }));
        Assert.Null(WinogradShape.Of(shape with { DilationY = 2, OutputHeight = 10 }));
        Assert.Null(WinogradShape.Of(shape with { Groups = 2 }));
        Assert.Null(WinogradShape.Of(shape with { KernelWidth = 5, OutputWidth = 10 }));
        Assert.Null(WinogradShape.Of(Shape(1, 16, 12, 12, 16, 4, 1)));
        // A padded copy of more than 16 MB.
        Assert.Null(WinogradShape.Of(Shape(1, 16, 600, 600, 16, 3, 1)));
        // A tile of 4×4 for a single output.
        Assert.Null(WinogradShape.Of(Shape(1, 16, 3, 3, 16, 3, 0)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Tiles_have_the_same_bits_with_vectors_of_every_width(int kernel)
    {
        int outputs = 7 - kernel;
        var random = new System.Random(outputs);
        var input = RandomFloats.Uniform(random, 36 * 16);
        var output = RandomFloats.Uniform(random, outputs * outputs * 16);
        var bias = RandomFloats.Uniform(random, 16);
        var narrow = Tiles<Lanes128, Vector128<float>>();
        Assert.Equal(narrow, Tiles<Lanes256, Vector256<float>>());
        Assert.Equal(narrow, Tiles<Lanes512, Vector512<float>>());

        float[] Tiles<TLanes, TVector>()
            where TLanes : struct, ILanes<TVector>
            where TVector : struct
        {
            var (forth, back, there, results, work) = (
                new float[36 * 16],
                new float[36 * 16],
                new float[36 * 16],
                new float[4 * 16],
                new float[WinogradTiles.Work]
            );
            fixed (
                float* x = input,
                    y = output,
                    b = bias,
                    pf = forth,
                    pb = back,
                    pt = there,
                    pr = results,
                    pw = work
            )
            {
                WinogradTile<TLanes, TVector>.Input(x, 6 * 16, 16, pf, 16, pw);
                WinogradTile<TLanes, TVector>.AddInputGradient(x, 16, 16, pb, 6 * 16, pw);
                WinogradTile<TLanes, TVector>.Output(x, 16, 16, b, pr, 2 * 16, pw);
                WinogradTile<TLanes, TVector>.OutputGradient(y, outputs * 16, 16, outputs, pt, 16, pw);
            }

            return [.. forth, .. back, .. there, .. results];
        }
    }

    private static ConvolutionShape Shape(int images, int inputs, int height, int width, int outputs, int kernel, int padding) =>
        new()
        {
            Images = images,
            Inputs = inputs,
            Height = height,
            Width = width,
            Outputs = outputs,
            KernelHeight = kernel,
            KernelWidth = kernel,
            StrideY = 1,
            StrideX = 1,
            Top = padding,
            Left = padding,
            DilationY = 1,
            DilationX = 1,
            Groups = 1,
            OutputHeight = height + (2 * padding) - kernel + 1,
            OutputWidth = width + (2 * padding) - kernel + 1,
        };

    // Every product: the indices of its output, input and weight.
    private static void Visit(ConvolutionShape shape, Action<int, int, int> product)
    {
        for (int at = 0; at < shape.Images * shape.Outputs * shape.OutputSize; at++)
        {
            int column = at % shape.OutputWidth,
                row = at / shape.OutputWidth % shape.OutputHeight,
                output = at / shape.OutputSize % shape.Outputs,
                image = at / shape.OutputSize / shape.Outputs;
            for (int tap = 0; tap < shape.Taps; tap++)
            {
                int x = column + (tap % shape.KernelWidth) - shape.Left,
                    y = row + (tap / shape.KernelWidth % shape.KernelHeight) - shape.Top,
                    channel = tap / shape.KernelWidth / shape.KernelHeight;
                if (x >= 0 && x < shape.Width && y >= 0 && y < shape.Height)
                {
                    int input = (((image * shape.Inputs) + channel) * shape.InputSize) + (y * shape.Width) + x;
                    product(at, input, (output * shape.Taps) + tap);
                }
            }
        }
    }

    private sealed class Sums(int count)
    {
        private readonly double[] values = new double[count];
        private readonly double[] magnitudes = new double[count];

        public void Add(int index, double term)
        {
            values[index] += term;
            magnitudes[index] += Math.Abs(term);
        }

        // A tile shares its rounding among its outputs, so the largest magnitude counts.
        public void AssertMatches(float[] actual)
        {
            double allowed = Roundings * Math.Pow(2, -24) * magnitudes.Max();
            for (int i = 0; i < actual.Length; i++)
            {
                Assert.Equal(values[i], actual[i], allowed);
            }
        }
    }
}
