using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Squared error for differences below β (½d²/β), absolute error above (|d| − ½β).</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss of this kind.</summary>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        /// <param name="beta">The difference at which squared error becomes absolute error.</param>
        public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0)
            : base(reduction)
        {
            this.beta = beta;
        }

        /// <summary>Where squared error becomes absolute error.</summary>
        public double beta { get; }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Any shape.</param>
        /// <param name="target">The same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Squared error for small differences, absolute error for others.</summary>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            /// <param name="beta">The difference at which squared error becomes absolute error.</param>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                new(reduction, beta);
        }
    }
}
