using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>A number around a tensor; negative numbers of elements cut off.</summary>
internal sealed class ConstantPadding
{
    private readonly long[] outer;

    // Where the part that remains begins in the input and in the result, and its sizes.
    private readonly long[] inInput;
    private readonly long[] inResult;
    private readonly long[] kept;

    private ConstantPadding(Tensor input, ReadOnlySpan<long> pad)
    {
        outer = (long[])input.sizes.Clone();
        inInput = new long[input.Rank];
        inResult = new long[input.Rank];
        kept = (long[])input.sizes.Clone();
        for (var i = 0; i < pad.Length / 2; i++)
        {
            var (dim, before, after) = (input.Rank - 1 - i, pad[2 * i], pad[(2 * i) + 1]);
            outer[dim] += before + after;
            inInput[dim] = Math.Max(0, -before);
            inResult[dim] = Math.Max(0, before);
            kept[dim] -= inInput[dim] + Math.Max(0, -after);
            if (kept[dim] < 0)
            {
                throw new ArgumentException(
                    $"pad: {before} and {after} cut more off than the {input.sizes[dim]} elements of dimension {dim} of the "
                        + $"input {Shapes.Text(input.sizes)}."
                );
            }
        }
    }

    public static Tensor Apply(Tensor input, ReadOnlySpan<long> pad, double value)
    {
        var padding = new ConstantPadding(input, pad);
        var y = Tensor.New(padding.outer, input.Type);
        Creation.Fill(y, value);
        padding.Copy(input, padding.inInput, y, padding.inResult);
        return GradMode.Records(input) ? y.Record(new PadNode(input, padding)) : y;
    }

    private void Copy(Tensor source, long[] sourceBegin, Tensor target, long[] targetBegin)
    {
        using var from = Part(source, sourceBegin);
        using var to = Part(target, targetBegin);
        Copies.Into(from, to);
    }

    private Tensor Part(Tensor tensor, long[] begin)
    {
        var strides = tensor.Strides;
        var offset = tensor.offset;
        for (var i = 0; i < begin.Length; i++)
        {
            offset += begin[i] * strides[i];
        }

        return tensor.AliasAs(kept, Shapes.IsContiguous(kept, strides) ? null : strides, offset);
    }

    private sealed class PadNode(Tensor input, ConstantPadding padding) : Node("pad", input)
    {
        private readonly long[] sizes = input.sizes;

        public override void Backward(Tensor gradient)
        {
            var gradX = Tensor.New(sizes);
            gradX.Write<float>().Clear();
            padding.Copy(gradient, padding.inResult, gradX, padding.inInput);
            Send(0, gradX);
        }

        protected override void ReleaseSaved() { }
    }
}
