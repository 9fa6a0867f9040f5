namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // After an optimizer's zero_grad the gradient counts as zeros until it is read. Its memory has returned to the pool, and
        // the next backward pass stores its own gradient instead of adding to zeros.
        private bool gradientIsZero;

        /// <summary>Sets the gradient to zeros, if there is one. Memory that nothing else sees is not touched.</summary>
        internal void ZeroGradient()
        {
            if (Gradient is not { } gradient)
            {
                return;
            }

            if (gradient.Storage.IsExclusive)
            {
                ClearGradient();
                gradientIsZero = true;
            }
            else
            {
                gradient.zero_();
            }
        }

        /// <summary>The gradient, which is filled with zeros now if it only counts as zeros; null without one.</summary>
        internal Tensor? MaterialisedGradient()
        {
            if (Gradient is null && gradientIsZero)
            {
                Gradient = NewUntracked(sizes);
                Gradient.Write<float>().Clear();
            }
            return Gradient;
        }
    }
}
