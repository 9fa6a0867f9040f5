using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels.Resampling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Tensors whose last two dimensions repeat, leave out or reorder those of another.</summary>
internal static class GatheredPlanes
{
    /// <summary>y[…, i, j] = x[…, rows[i], columns[j]].</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="input">Float32, […, H, W].</param>
    /// <param name="rows">For each row of the result, one of the input.</param>
    /// <param name="columns">For each column of the result, one of the input.</param>
    public static Tensor Images(string operation, Tensor input, int[] rows, int[] columns) =>
        Apply(operation, input, input.sizes.AsSpan(..^2), (int)input.sizes[^2], rows, columns, [rows.Length, columns.Length]);

    /// <summary>y[…, j] = x[…, columns[j]].</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="input">Float32, […, L].</param>
    /// <param name="columns">For each element of the result, one of the input.</param>
    public static Tensor Sequences(string operation, Tensor input, int[] columns) =>
        Apply(operation, input, input.sizes.AsSpan(..^1), 1, [0], columns, [columns.Length]);

    private static Tensor Apply(
        string operation,
        Tensor input,
        ReadOnlySpan<long> outer,
        int height,
        int[] rows,
        int[] columns,
        ReadOnlySpan<long> space
    )
    {
        var gather = new PlaneGather((int)Shapes.Count(outer), height, (int)input.sizes[^1], rows, columns);
        var y = Tensor.New([.. outer, .. space]);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            gather.Forward(x.Floats, y.Write<float>());
        }

        return GradMode.Records(input) ? y.Record(new GatherNode(operation, input, gather)) : y;
    }

    private sealed class GatherNode(string operation, Tensor input, PlaneGather gather) : Node(operation, input)
    {
        private readonly long[] sizes = input.sizes;

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            var gradX = Tensor.New(sizes);
            gather.Backward(gradY.Floats, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved() { }
    }
}
