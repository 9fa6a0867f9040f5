using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels.Pooling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>The largest element of each window of a plane.</summary>
internal static class MaxPoolOperation
{
    /// <summary>Pools sequences.</summary>
    public static Tensor Sequences(Tensor input, PoolArguments arguments)
    {
        PoolArguments.CheckInput("max_pool1d", input, 1);
        return Planes("max_pool1d", input.unsqueeze(-2), arguments).squeeze(-2);
    }

    /// <summary>Pools images.</summary>
    public static Tensor Images(Tensor input, PoolArguments arguments)
    {
        PoolArguments.CheckInput("max_pool2d", input, 2);
        return Planes("max_pool2d", input, arguments);
    }

    private static Tensor Planes(string operation, Tensor input, PoolArguments arguments)
    {
        var shape = new PoolShape(
            (int)Shapes.Count(input.sizes.AsSpan(..^2)),
            arguments.Axis(operation, input, 0),
            arguments.Axis(operation, input, 1)
        );
        var y = Tensor.New([.. input.sizes[..^2], shape.Rows.Outputs, shape.Columns.Outputs]);
        // Which element of the window it was: a byte is enough for the usual windows.
        var isSmall = shape.Rows.Kernel * shape.Columns.Kernel <= byte.MaxValue;
        using var choices = Tensor.NewUntracked(y.sizes, isSmall ? ScalarType.Byte : ScalarType.Int64);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            if (isSmall)
            {
                MaxPool<byte>.Forward(shape, x.Floats, y.Write<float>(), choices.Write<byte>());
            }
            else
            {
                MaxPool<long>.Forward(shape, x.Floats, y.Write<float>(), choices.Write<long>());
            }
        }

        return GradMode.Records(input) ? y.Record(new MaxPoolNode(operation, input, choices, shape)) : y;
    }

    private sealed class MaxPoolNode(string operation, Tensor input, Tensor choices, PoolShape shape) : Node(operation, input)
    {
        private readonly long[] sizes = input.sizes;
        private SavedTensor chosen = new(choices);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            var places = chosen.Get(Operation);
            var gradX = Tensor.New(sizes);
            if (gradX.Count == 0) { }
            else if (places.Type == ScalarType.Byte)
            {
                MaxPool<byte>.Backward(shape, gradY.Floats, places.Read<byte>(), gradX.Write<float>());
            }
            else
            {
                MaxPool<long>.Backward(shape, gradY.Floats, places.Read<long>(), gradX.Write<float>());
            }

            Send(0, gradX);
        }

        protected override void ReleaseSaved() => chosen.Release();
    }
}
