namespace NetDsl.Engine.Kernels;

/// <summary>The update of stochastic gradient descent as torch.optim.SGD does it.</summary>
internal static class SgdUpdate
{
    /// <summary>
    /// One step in place: g = ±gradient + weightDecay·p; v = g on the first step, momentum·v + (1 − dampening)·g later;
    /// p −= lr·(nesterov ? g + momentum·v : v).
    /// </summary>
    /// <param name="parameter">p, updated.</param>
    /// <param name="gradient">The gradient of the loss, as long as p.</param>
    /// <param name="momentumBuffer">v, updated; empty without momentum.</param>
    /// <param name="firstStep">Whether v is yet unset.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="momentum">The factor of v; 0 for none.</param>
    /// <param name="dampening">How much of g the momentum leaves out.</param>
    /// <param name="weightDecay">The L2 factor.</param>
    /// <param name="nesterov">Whether the step looks ahead.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    internal static void Step(
        Span<float> parameter, ReadOnlySpan<float> gradient, Span<float> momentumBuffer, bool firstStep, float lr, float momentum,
        float dampening, float weightDecay, bool nesterov, bool maximize)
    {
        for (int i = 0; i < parameter.Length; i++)
        {
            float g = maximize ? -gradient[i] : gradient[i];
            if (weightDecay != 0)
                g += weightDecay * parameter[i];
            float step = g;
            if (!momentumBuffer.IsEmpty)
            {
                float v = firstStep ? g : (momentum * momentumBuffer[i]) + ((1 - dampening) * g);
                momentumBuffer[i] = v;
                step = nesterov ? g + (momentum * v) : v;
            }
            parameter[i] -= lr * step;
        }
    }
}
