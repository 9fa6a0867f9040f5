using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>ln(1 + e^(β·x))/β.</summary>
internal static class SoftplusOperation
{
    public static Tensor Apply(Tensor x, float beta, float threshold)
    {
        var y = Tensor.New(x.sizes);
        using (var source = new Dense(x))
        {
            Activations.Softplus(source.Floats, beta, threshold, y.Write<float>());
        }

        return GradMode.Records(x) ? y.Record(new SoftplusNode(x, beta, threshold)) : y;
    }

    private sealed class SoftplusNode(Tensor input, float beta, float threshold) : Node("softplus", input)
    {
        private SavedTensor x = new(input);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var values = new Dense(x.Get(Operation));
            var gradX = Tensor.New(gradient.sizes);
            Activations.SoftplusBackward(gradY.Floats, values.Floats, beta, threshold, gradX.Write<float>());
            Send(0, gradX);
        }

        protected override void ReleaseSaved() => x.Release();
    }
}
