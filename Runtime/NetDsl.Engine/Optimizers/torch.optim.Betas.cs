namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What averages gradients and their squares, with factors that a schedule may change.</summary>
        public interface IBetas
        {
            /// <summary>How much of the mean gradient, and of the mean squared gradient, a step keeps.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
