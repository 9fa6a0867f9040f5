using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>start, start + step, … below stop.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="stop">The exclusive end of the sequence.</param>
    /// <param name="step">The difference of neighbours, not zero.</param>
    /// <param name="dtype">The element type; by default Int64 if all three are integers, otherwise Float32.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="ArgumentException">The step is zero or leads away from stop.</exception>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    )
    {
        if (step.Real == 0 || (stop.Real - start.Real) / step.Real < 0)
        {
            throw new ArgumentException(
                $"arange: from {start.Real} to {stop.Real} in steps of {step.Real} is not a sequence.",
                nameof(step)
            );
        }

        var count = (long)Math.Ceiling((stop.Real - start.Real) / step.Real);
        var whole = !start.IsReal && !stop.IsReal && !step.IsReal;
        var type = dtype ?? (whole ? ScalarType.Int64 : ScalarType.Float32);
        var result = Creation.Empty([count], type == ScalarType.Float32 ? type : ScalarType.Int64, device, false, "arange");
        if (type == ScalarType.Float32)
        {
            var values = result.Write<float>();
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (float)(start.Real + (i * step.Real));
            }

            return Creation.Finish(result, requires_grad);
        }
        var integers = result.Write<long>();
        for (var i = 0; i < integers.Length; i++)
        {
            integers[i] = start.Whole + (i * step.Whole);
        }

        return type == ScalarType.Int64 ? Creation.Finish(result, requires_grad) : Convert(result, type);
    }

    /// <summary>start, start + 1, … below stop.</summary>
    /// <inheritdoc cref="arange(Scalar, Scalar, Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    ) => arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>0, 1, … below stop.</summary>
    /// <inheritdoc cref="arange(Scalar, Scalar, Scalar, ScalarType?, Device, bool)"/>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>Evenly spaced numbers from start to end, both included.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The last number.</param>
    /// <param name="steps">How many numbers.</param>
    /// <param name="dtype">Null or Float32.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor linspace(
        double start,
        double end,
        long steps,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false
    )
    {
        var result = Creation.EmptyFloat([steps], dtype, device, requires_grad, "linspace");
        var values = result.Write<float>();
        var step = steps > 1 ? (end - start) / (steps - 1) : 0;
        // From both ends, as libtorch, so that the last number is exact.
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)(i < values.Length / 2 || steps == 1 ? start + (i * step) : end - ((steps - 1 - i) * step));
        }

        return result;
    }

    /// <summary>Ones on the diagonal of a matrix of zeros.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; as many as rows if negative.</param>
    /// <param name="dtype">The element type; Float32 by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor eye(
        long rows,
        long columns = -1,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        string[]? names = null
    )
    {
        columns = columns < 0 ? rows : columns;
        var result = zeros(rows, columns, dtype, device, requires_grad, names);
        using var diagonal = result.AliasAs([Math.Min(rows, columns)], [columns + 1], 0);
        using var one = Tensor.NewUntracked([Math.Min(rows, columns)], result.Type);
        Creation.Fill(one, 1);
        Copies.Into(one, diagonal);
        return result;
    }

    /// <summary>The numbers 0 to n − 1 in random order: the order of libtorch's stream.</summary>
    /// <param name="n">How many.</param>
    /// <param name="dtype">Null or Int64.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">False: integers have no gradients.</param>
    /// <param name="generator">The random stream; null for the default one.</param>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor randperm(
        long n,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null
    )
    {
        var result = Creation.Empty([n], ScalarType.Int64, device, requires_grad, "randperm");
        Randomness.Permutation(result.Write<long>(), generator);
        return Convert(result, dtype ?? ScalarType.Int64);
    }

    /// <summary>Random integers from low to high − 1.</summary>
    /// <param name="low">The smallest.</param>
    /// <param name="high">One more than the largest.</param>
    /// <param name="size">The sizes of the dimensions.</param>
    /// <param name="dtype">The element type; Int64 by default.</param>
    /// <param name="device">Null or the CPU.</param>
    /// <param name="requires_grad">Whether operations on it are recorded; for Float32.</param>
    /// <param name="generator">The random stream; null for the default one.</param>
    /// <param name="names">Null: named dimensions are not available.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    /// <exception cref="NotSupportedException">A device or type that the embedded engine does not have.</exception>
    public static Tensor randint(
        long low,
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    )
    {
        Creation.CheckNames(names, "randint");
        var result = Creation.Empty(size, ScalarType.Int64, device, false, "randint");
        Randomness.Integers(result.Write<long>(), low, high, generator);
        return Creation.Finish(Convert(result, dtype ?? ScalarType.Int64), requires_grad);
    }

    /// <summary>Random integers from 0 to high − 1.</summary>
    /// <inheritdoc cref="randint(long, long, long[], ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null
    ) => randint(0, high, size, dtype, device, requires_grad, generator, names);

    private static Tensor Convert(Tensor result, ScalarType type)
    {
        if (result.Type == type)
        {
            return result;
        }

        var converted = Copies.Converted(result, type).Track();
        result.Dispose();
        return converted;
    }
}
