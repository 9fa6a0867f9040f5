using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels.Pooling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>The average of each window of a plane.</summary>
internal static class AveragePoolOperation
{
    /// <summary>Pools sequences.</summary>
    public static Tensor Sequences(Tensor input, PoolArguments arguments, bool countPadding)
    {
        PoolArguments.CheckInput("avg_pool1d", input, 1);
        return Windows("avg_pool1d", input.unsqueeze(-2), arguments, countPadding, null).squeeze(-2);
    }

    /// <summary>Pools images.</summary>
    public static Tensor Images(Tensor input, PoolArguments arguments, bool countPadding, long? divisor)
    {
        PoolArguments.CheckInput("avg_pool2d", input, 2);
        return Windows("avg_pool2d", input, arguments, countPadding, divisor);
    }

    /// <summary>Pools sequences of any length to one length.</summary>
    public static Tensor AdaptiveSequences(Tensor input, long outputs)
    {
        PoolArguments.CheckInput("adaptive_avg_pool1d", input, 1);
        return Adaptive("adaptive_avg_pool1d", input.unsqueeze(-2), 1, outputs).squeeze(-2);
    }

    /// <summary>Pools images of any size to one size.</summary>
    public static Tensor AdaptiveImages(Tensor input, long[] outputs)
    {
        PoolArguments.CheckInput("adaptive_avg_pool2d", input, 2);
        ArgumentNullException.ThrowIfNull(outputs);
        outputs = Space.Pair("adaptive_avg_pool2d", "output_size", outputs, 1);
        return Adaptive("adaptive_avg_pool2d", input, outputs[0], outputs[1]);
    }

    private static Tensor Windows(string operation, Tensor input, PoolArguments arguments, bool countPadding, long? divisor)
    {
        if (divisor == 0)
        {
            throw new ArgumentException($"{operation}: divisor_override must not be 0.");
        }

        return Planes(
            operation,
            input,
            Along(arguments.Axis(operation, input, 0), countPadding),
            Along(arguments.Axis(operation, input, 1), countPadding),
            divisor
        );
    }

    private static PoolWindow[] Along(PoolAxis axis, bool countPadding)
    {
        var windows = new PoolWindow[axis.Outputs];
        for (var i = 0; i < windows.Length; i++)
        {
            var begin = axis.Begin(i);
            // In ceil mode the last window may reach beyond the padding, and what lies there never counts.
            var end = Math.Min(begin + axis.Kernel, axis.Size + axis.Padding);
            var (first, last) = (Math.Max(begin, 0), Math.Min(end, axis.Size));
            windows[i] = new(first, last, countPadding ? end - begin : last - first);
        }

        return windows;
    }

    private static Tensor Adaptive(string operation, Tensor input, long rows, long columns)
    {
        if (rows < 0 || columns < 0)
        {
            throw new ArgumentException($"{operation}: the output size must not be negative, as [{rows}, {columns}] is.");
        }

        return Planes(operation, input, Shares(input.sizes[^2], rows), Shares(input.sizes[^1], columns), null);
    }

    /// <summary>Windows of about one size that cover a dimension, and overlap where it does not divide.</summary>
    private static PoolWindow[] Shares(long size, long outputs)
    {
        var windows = new PoolWindow[outputs];
        for (var i = 0; i < windows.Length; i++)
        {
            var (begin, end) = (i * size / outputs, (((i + 1) * size) + outputs - 1) / outputs);
            windows[i] = new((int)begin, (int)end, (int)(end - begin));
        }

        return windows;
    }

    private static Tensor Planes(string operation, Tensor input, PoolWindow[] rows, PoolWindow[] columns, long? divisor)
    {
        var pool = new AveragePool(
            (int)Shapes.Count(input.sizes.AsSpan(..^2)),
            (int)input.sizes[^2],
            (int)input.sizes[^1],
            rows,
            columns,
            divisor
        );
        var y = Tensor.New([.. input.sizes[..^2], rows.Length, columns.Length]);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            pool.Forward(x.Floats, y.Write<float>());
        }

        return GradMode.Records(input) ? y.Record(new AveragePoolNode(operation, input, pool)) : y;
    }

    private sealed class AveragePoolNode(string operation, Tensor input, AveragePool pool) : Node(operation, input)
    {
        private readonly long[] sizes = input.sizes;

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            var gradX = Tensor.New(sizes);
            pool.Backward(gradY.Floats, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved() { }
    }
}
