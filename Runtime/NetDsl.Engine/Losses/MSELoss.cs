using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Squared error, by default its mean over all elements.</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A squared error.</summary>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        public MSELoss(nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction) { }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Any shape.</param>
        /// <param name="target">The same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Squared error.</summary>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            public static Modules.MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);
        }
    }
}
