using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>x, multiplied by a trained slope where not positive.</summary>
internal static class PreluOperation
{
    public static Tensor Apply(Tensor x, Tensor slopes)
    {
        Check(x, slopes);
        // The slopes lie along the channels, the second dimension.
        var shape = new long[x.Rank];
        Array.Fill(shape, 1);
        if (x.Rank > 1)
        {
            shape[1] = slopes.Count;
        }

        var w = slopes.reshape(shape);
        var y = Tensor.New(x.sizes);
        Elementwise.Apply<Sloped, float, float>(x, w, y);
        return GradMode.Records(x, w) ? y.Record(new PreluNode(x, w)) : y;
    }

    private static void Check(Tensor x, Tensor slopes)
    {
        if (x.Type != ScalarType.Float32 || slopes.Type != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"prelu: Float32 is needed, not input {x.Type} and weight {slopes.Type}; convert with to(ScalarType.Float32)."
            );
        }

        var channels = x.Rank > 1 ? x.sizes[1] : 1;
        if (slopes.Rank > 1 || (slopes.Count != 1 && (x.Rank == 0 || slopes.Count != channels)))
        {
            throw new ArgumentException(
                $"prelu: the weight {Shapes.Text(slopes.sizes)} must be one slope, or one for each of the {channels} channels "
                    + $"of the input {Shapes.Text(x.sizes)}."
            );
        }
    }

    private sealed class PreluNode(Tensor input, Tensor slopes) : Node("prelu", input, slopes)
    {
        private SavedTensor x = new(input);
        private SavedTensor w = new(slopes);

        public override void Backward(Tensor gradient)
        {
            var (values, weights) = (x.Get(Operation), w.Get(Operation));
            if (Needs(0))
            {
                var gradX = Tensor.New(gradient.sizes);
                Elementwise.Apply<SlopeAt, float, float>(values, weights, gradX);
                Elementwise.Apply<Multiplication<float>, float, float>(gradient, gradX, gradX);
                Send(0, gradX);
            }

            if (Needs(1))
            {
                var terms = Tensor.New(gradient.sizes);
                Elementwise.Apply<SlopeGradient, float, float>(values, gradient, terms);
                Send(1, Elementwise.SumTo(terms, weights.sizes));
            }
        }

        protected override void ReleaseSaved()
        {
            x.Release();
            w.Release();
        }
    }
}
