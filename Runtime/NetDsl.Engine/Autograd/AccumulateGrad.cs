using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>The end of a backward pass: adds to the gradient of a leaf tensor.</summary>
internal sealed class AccumulateGrad(torch.Tensor leaf) : Node
{
    public torch.Tensor Leaf { get; } = leaf;

    /// <summary>The gradient of earlier steps, if there is one that may be changed in place.</summary>
    public torch.Tensor? Target => !Leaf.IsDisposed && Leaf.Gradient is { } sum && Accumulation.MayChange(sum) ? sum : null;

    public override void Receive(torch.Tensor gradient)
    {
        // Two threads may train on shared parameters; each addition must be whole.
        lock (this)
        {
            if (Leaf.IsDisposed)
            {
                gradient.Dispose();
                return;
            }
            if (Leaf.Gradient is { } sum)
            {
                Leaf.Gradient = Accumulation.Add(sum, gradient);
                gradient.Dispose();
                return;
            }
            Leaf.Gradient = Accumulation.Own(gradient);
        }
    }

    public override void Backward(torch.Tensor gradient) => Receive(gradient.Alias());

    protected override void ReleaseSaved() { }
}
