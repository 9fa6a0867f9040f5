namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // After an optimizer's zero_grad the gradient is zeros, but nobody has looked yet: its memory is in the pool again, and
        // the next backward pass puts its own there instead of adding to zeros.
        private bool gradientIsZero;

        /// <summary>Makes the gradient zeros, if there is one; without touching memory where nobody else sees it.</summary>
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
