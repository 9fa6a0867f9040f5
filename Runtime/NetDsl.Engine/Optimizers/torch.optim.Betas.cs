namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Optimizers that average gradients and their squares, with factors that a schedule may change.</summary>
        public interface IBetas
        {
            /// <summary>Decay rates of the mean gradient and of the mean squared gradient.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
