using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Squared error for differences below δ (½d²), absolute error above (δ(|d| − ½δ)).</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>A loss of this kind.</summary>
        /// <param name="delta">The difference at which squared error becomes absolute error.</param>
        /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
        public HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean)
            : base(reduction)
        {
            this.delta = delta;
        }

        /// <summary>Where squared error becomes absolute error.</summary>
        public double delta { get; }

        /// <summary>The loss of a batch.</summary>
        /// <param name="input">Any shape.</param>
        /// <param name="target">The same shape.</param>
        /// <returns>A scalar, or the shape of the input without reduction.</returns>
        public override Tensor forward(Tensor input, Tensor target) => nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Squared error for small differences, absolute error for others.</summary>
            /// <param name="delta">The difference at which squared error becomes absolute error.</param>
            /// <param name="reduction">Mean or sum over the elements, or one loss per element.</param>
            public static Modules.HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                new(delta, reduction);
        }
    }
}
