using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Convolutions.Winograd;

/// <summary>
/// The transformation GwGᵀ of kernels, and its adjoint for their gradients. G has powers of the points 0, 1, −1, ½, −2 and ∞,
/// divided by the products of each point's distances to the others.
/// </summary>
internal static unsafe class WinogradWeights
{
    private const int Size = WinogradShape.Tile;
    private const int Lanes = 8;

    private static readonly double[] s_three = Matrix(3);
    private static readonly double[] s_five = Matrix(5);

    /// <summary>Transforms all kernels.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="w">[outputs, inputs, kernel, kernel].</param>
    /// <param name="to">[36, inputs, outputs], rows rounded up with zeros.</param>
    internal static void Transform(WinogradShape shape, float* w, float* to)
    {
        int row = shape.OutputRow,
            taps = shape.Kernel * shape.Kernel,
            inputs = shape.Convolution.Inputs;
        var byTap = ConvolutionScratch.Image(shape.Convolution.Taps * row);
        fixed (float* turned = byTap)
        fixed (double* g = Coefficients(shape))
        {
            Transposition.Run(w, shape.Convolution.Outputs, shape.Convolution.Taps, turned, row);
            for (int input = 0; input < inputs; input++)
            {
                for (int output = 0; output < row; output += Lanes)
                {
                    Kernel(shape, g, turned + (input * taps * row) + output, to + (input * row) + output);
                }
            }

            for (int frequency = 0; frequency < WinogradShape.Frequencies; frequency++)
            {
                new Span<float>(
                    to + ((long)frequency * shape.WeightStep) + (inputs * row),
                    (shape.InputRow - inputs) * row
                ).Clear();
            }
        }
    }

    /// <summary>The transformed weights, with inputs and outputs exchanged.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="weights">[36, inputs, outputs].</param>
    /// <param name="to">[36, outputs, inputs].</param>
    internal static void Exchange(WinogradShape shape, float* weights, float* to)
    {
        for (int frequency = 0; frequency < WinogradShape.Frequencies; frequency++)
        {
            long at = (long)frequency * shape.WeightStep;
            Transposition.Run(weights + at, shape.InputRow, shape.OutputRow, to + at, shape.InputRow);
        }
    }

    /// <summary>Adds the gradients of all kernels.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="sums">The gradients of the transformed kernels: [36, inputs, outputs].</param>
    /// <param name="to">[inputs, kernel, kernel, outputs].</param>
    internal static void AddGradient(WinogradShape shape, float* sums, float* to)
    {
        int row = shape.OutputRow,
            taps = shape.Kernel * shape.Kernel;
        fixed (double* g = Coefficients(shape))
        {
            for (int input = 0; input < shape.Convolution.Inputs; input++)
            {
                for (int output = 0; output < row; output += Lanes)
                {
                    AddKernel(shape, g, sums + (input * row) + output, to + (input * taps * row) + output);
                }
            }
        }
    }

    // In double, so that a transformed kernel is rounded once.
    private static void Kernel(WinogradShape shape, double* g, float* w, float* to)
    {
        int kernel = shape.Kernel;
        double* half = stackalloc double[Size * Lanes];
        for (int i = 0; i < Size; i++)
        {
            for (int b = 0; b < kernel; b++)
            {
                var sum = Vector512<double>.Zero;
                for (int a = 0; a < kernel; a++)
                {
                    sum += Vector512.Create(g[(i * kernel) + a]) * Load(w + (((a * kernel) + b) * shape.OutputRow));
                }

                sum.Store(half + (b * Lanes));
            }

            for (int j = 0; j < Size; j++)
            {
                var sum = Vector512<double>.Zero;
                for (int b = 0; b < kernel; b++)
                {
                    sum += Vector512.Create(g[(j * kernel) + b]) * Vector512.Load(half + (b * Lanes));
                }

                Store(sum, to + ((long)((i * Size) + j) * shape.WeightStep));
            }
        }
    }

    private static void AddKernel(WinogradShape shape, double* g, float* sums, float* to)
    {
        int kernel = shape.Kernel;
        double* half = stackalloc double[Size * Size * Lanes];
        for (int i = 0; i < Size; i++)
        {
            for (int b = 0; b < kernel; b++)
            {
                var sum = Vector512<double>.Zero;
                for (int j = 0; j < Size; j++)
                {
                    var part = Load(sums + ((long)((i * Size) + j) * shape.WeightStep));
                    sum += Vector512.Create(g[(j * kernel) + b]) * part;
                }

                sum.Store(half + (((i * kernel) + b) * Lanes));
            }
        }

        for (int a = 0; a < kernel; a++)
        {
            for (int b = 0; b < kernel; b++)
            {
                float* target = to + (((a * kernel) + b) * shape.OutputRow);
                var sum = Load(target);
                for (int i = 0; i < Size; i++)
                {
                    sum += Vector512.Create(g[(i * kernel) + a]) * Vector512.Load(half + (((i * kernel) + b) * Lanes));
                }

                Store(sum, target);
            }
        }
    }

    private static Vector512<double> Load(float* from) => Vector512.WidenLower(Vector256.Load(from).ToVector512Unsafe());

    private static void Store(Vector512<double> value, float* to) => Vector512.Narrow(value, value).GetLower().Store(to);

    private static double[] Coefficients(WinogradShape shape) => shape.Kernel == 3 ? s_three : s_five;

    private static double[] Matrix(int kernel)
    {
        double[] points = [0, 1, -1, 0.5, -2];
        var g = new double[Size * kernel];
        for (int i = 0; i < points.Length; i++)
        {
            double distances = 1;
            foreach (double other in points)
            {
                distances *= other == points[i] ? 1 : points[i] - other;
            }

            for (int a = 0; a < kernel; a++)
            {
                g[(i * kernel) + a] = Math.Pow(points[i], a) / distances;
            }
        }

        g[^1] = 1;
        return g;
    }
}
