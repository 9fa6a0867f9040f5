using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Recorded copies and changes of type.</summary>
internal static class Conversions
{
    public static Tensor Clone(Tensor x) => Recorded(x, Copies.Contiguous(x), "clone");

    public static Tensor Contiguous(Tensor x)
    {
        _ = x.Storage;
        return x.IsContiguous ? x : Recorded(x, Copies.Contiguous(x), "contiguous");
    }

    /// <summary>The tensor itself if nothing changes, otherwise a copy of the other type.</summary>
    public static Tensor To(Tensor x, ScalarType type, bool copy, bool disposeAfter)
    {
        if (x.Type == type)
        {
            return copy ? Clone(x) : Contained(x);
        }

        if (type is not (ScalarType.Float32 or ScalarType.Int64 or ScalarType.Bool or ScalarType.Byte))
        {
            throw Storage.Unsupported(type);
        }
        // Only Float32 has gradients, so no gradient passes through a change of type.
        var result = Copies.Converted(x, type).Track();
        if (disposeAfter)
        {
            x.Dispose();
        }

        return result;
    }

    private static Tensor Contained(Tensor x)
    {
        _ = x.Storage;
        return x;
    }

    private static Tensor Recorded(Tensor x, Tensor copy, string operation)
    {
        copy.Track();
        return GradMode.Records(x) ? copy.Record(new CopyNode(operation, x)) : copy;
    }

    private sealed class CopyNode(string operation, Tensor x) : Node(operation, x)
    {
        public override void Backward(Tensor gradient) => Send(0, gradient);

        protected override void ReleaseSaved() { }
    }
}
