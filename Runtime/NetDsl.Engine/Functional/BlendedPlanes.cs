using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels.Resampling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Tensors whose last dimension, or last two, are interpolated between the elements of another.</summary>
internal static class BlendedPlanes
{
    /// <summary>Interpolates along the last two dimensions.</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="input">Float32, […, H, W].</param>
    /// <param name="rows">Where each row of the result lies between rows of the input.</param>
    /// <param name="columns">Where each column of the result lies between columns of the input.</param>
    public static Tensor Images(string operation, Tensor input, Between[] rows, Between[] columns)
    {
        var outer = input.sizes.AsSpan(..^2);
        var blend = new PlaneBlend((int)Shapes.Count(outer), (int)input.sizes[^2], (int)input.sizes[^1], rows, columns);
        return Apply(operation, input, blend, [.. outer, rows.Length, columns.Length]);
    }

    /// <summary>Interpolates along the last dimension.</summary>
    /// <param name="operation">Its name in the public interface.</param>
    /// <param name="input">Float32, […, L].</param>
    /// <param name="columns">Where each element of the result lies between elements of the input.</param>
    public static Tensor Sequences(string operation, Tensor input, Between[] columns)
    {
        var outer = input.sizes.AsSpan(..^1);
        var blend = new PlaneBlend((int)Shapes.Count(outer), 1, (int)input.sizes[^1], null, columns);
        return Apply(operation, input, blend, [.. outer, columns.Length]);
    }

    private static Tensor Apply(string operation, Tensor input, PlaneBlend blend, long[] sizes)
    {
        var y = Tensor.New(sizes);
        if (y.Count > 0)
        {
            using var x = new Dense(input);
            blend.Forward(x.Floats, y.Write<float>());
        }

        return GradMode.Records(input) ? y.Record(new BlendNode(operation, input, blend)) : y;
    }

    private sealed class BlendNode(string operation, Tensor input, PlaneBlend blend) : Node(operation, input)
    {
        private readonly long[] sizes = input.sizes;

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            var gradX = Tensor.New(sizes);
            blend.Backward(gradY.Floats, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved() { }
    }
}
