using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Absolute error, by default its mean over all elements.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss of this kind.</summary>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        public L1Loss(nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction) { }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Any shape.</param>
        /// <param name="target">The same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Absolute error.</summary>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            public static Modules.L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);
        }
    }
}
