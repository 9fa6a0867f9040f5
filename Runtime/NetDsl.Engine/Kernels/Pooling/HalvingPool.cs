using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Kernels.Pooling;

/// <summary>The largest of each two by two elements, in vectors; the last vector of a row may overlap the one before.</summary>
internal static unsafe class HalvingPool
{
    /// <summary>The fewest windows of a row.</summary>
    internal const int Narrow = 4;

    private const int Wide = 8;

    /// <summary>Computes a plane.</summary>
    /// <param name="x">The plane.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="y">The largest elements.</param>
    /// <param name="choices">Which of the four each is, row by row.</param>
    internal static void Forward(float* x, PoolShape shape, float* y, byte* choices)
    {
        int outputs = shape.Columns.Outputs,
            width = shape.Columns.Size;
        for (int row = 0; row < shape.Rows.Outputs; row++, x += 2 * width, y += outputs, choices += outputs)
        {
            if (outputs >= Wide)
            {
                for (int column = 0; column < outputs; column += Wide)
                {
                    int at = Math.Min(column, outputs - Wide);
                    Eight(x + (2 * at), width, y + at, choices + at);
                }
            }
            else
            {
                for (int column = 0; column < outputs; column += Narrow)
                {
                    int at = Math.Min(column, outputs - Narrow);
                    Four(x + (2 * at), width, y + at, choices + at);
                }
            }
        }
    }

    /// <summary>Sends the gradient of each window of a plane to its largest element.</summary>
    /// <param name="gradient">The gradient of the result.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="gradX">The gradient of the plane, overwritten.</param>
    /// <param name="choices">Which of the four was the largest.</param>
    internal static void Backward(float* gradient, PoolShape shape, float* gradX, byte* choices)
    {
        int outputs = shape.Columns.Outputs,
            width = shape.Columns.Size;
        float* end = gradX + shape.InputSize;
        for (int row = 0; row < shape.Rows.Outputs; row++, gradient += outputs, choices += outputs, gradX += 2 * width)
        {
            for (int column = 0; column < outputs; column += Narrow)
            {
                int at = Math.Min(column, outputs - Narrow);
                FourBack(gradient + at, choices + at, gradX + (2 * at), width);
            }

            for (int column = 2 * outputs; column < width; column++)
            {
                gradX[column] = 0;
                gradX[width + column] = 0;
            }
        }

        new Span<float>(gradX, (int)(end - gradX)).Clear();
    }

    private static void Eight(float* x, nint width, float* y, byte* choices)
    {
        var (best, right) = SplitWide(x);
        var (lowerLeft, lowerRight) = SplitWide(x + width);
        var choice = Vector256<int>.Zero;
        Take(right, 1, ref best, ref choice);
        Take(lowerLeft, 2, ref best, ref choice);
        Take(lowerRight, 3, ref best, ref choice);
        best.Store(y);
        var narrow = Vector128.Narrow(choice.GetLower(), choice.GetUpper());
        *(ulong*)choices = Vector128.Narrow(narrow, narrow).AsUInt64().ToScalar();

        static void Take(Vector256<float> x, int number, ref Vector256<float> best, ref Vector256<int> choice)
        {
            var larger = Vector256.GreaterThan(x, best) | ~Vector256.Equals(x, x);
            best = Vector256.ConditionalSelect(larger, x, best);
            choice = Vector256.ConditionalSelect(larger.AsInt32(), Vector256.Create(number), choice);
        }
    }

    private static void Four(float* x, nint width, float* y, byte* choices)
    {
        var (best, right) = Split(x);
        var (lowerLeft, lowerRight) = Split(x + width);
        var choice = Vector128<int>.Zero;
        Take(right, 1, ref best, ref choice);
        Take(lowerLeft, 2, ref best, ref choice);
        Take(lowerRight, 3, ref best, ref choice);
        best.Store(y);
        var narrow = Vector128.Narrow(choice, choice);
        *(uint*)choices = Vector128.Narrow(narrow, narrow).AsUInt32().ToScalar();

        static void Take(Vector128<float> x, int number, ref Vector128<float> best, ref Vector128<int> choice)
        {
            var larger = Vector128.GreaterThan(x, best) | ~Vector128.Equals(x, x);
            best = Vector128.ConditionalSelect(larger, x, best);
            choice = Vector128.ConditionalSelect(larger.AsInt32(), Vector128.Create(number), choice);
        }
    }

    private static void FourBack(float* gradient, byte* choices, float* gradX, nint width)
    {
        var sent = Vector128.Load(gradient);
        var bytes = Vector128.CreateScalar(*(uint*)choices).AsByte();
        var choice = Vector128.WidenLower(Vector128.WidenLower(bytes)).AsInt32();
        Join(Chosen(sent, choice, 0), Chosen(sent, choice, 1), gradX);
        Join(Chosen(sent, choice, 2), Chosen(sent, choice, 3), gradX + width);

        static Vector128<float> Chosen(Vector128<float> gradient, Vector128<int> choice, int number) =>
            gradient & Vector128.Equals(choice, Vector128.Create(number)).AsSingle();
    }

    // The even elements and the odd ones of eight. Vectors of 64 bits would be slow: x64 has none.
    private static (Vector128<float> Even, Vector128<float> Odd) Split(float* x)
    {
        var sorted = Vector256.Shuffle(Vector256.Load(x), Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7));
        return (sorted.GetLower(), sorted.GetUpper());
    }

    // The even elements and the odd ones of sixteen.
    private static (Vector256<float> Even, Vector256<float> Odd) SplitWide(float* x)
    {
        var first = Vector256.Shuffle(Vector256.Load(x), Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7));
        var second = Vector256.Shuffle(Vector256.Load(x + 8), Vector256.Create(0, 2, 4, 6, 1, 3, 5, 7));
        return (Vector256.Create(first.GetLower(), second.GetLower()), Vector256.Create(first.GetUpper(), second.GetUpper()));
    }

    private static void Join(Vector128<float> even, Vector128<float> odd, float* x) =>
        Vector256.Shuffle(Vector256.Create(even, odd), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).Store(x);
}
