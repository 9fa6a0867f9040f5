using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace NetDsl.Engine.Functional;

/// <summary>The code that elementwise losses share.</summary>
internal static class Losses
{
    public static Tensor Reduce(Tensor losses, Reduction reduction) =>
        reduction switch
        {
            Reduction.None => losses,
            Reduction.Sum => losses.sum(),
            Reduction.Mean => losses.mean(),
            _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "reduction must be None, Mean or Sum."),
        };

    /// <summary>Rejects weights that need a gradient. As in PyTorch, the losses have none for them; such weights would silently
    /// stay untrained.</summary>
    /// <exception cref="InvalidOperationException">The weights require a gradient.</exception>
    public static void CheckConstant(Tensor? weight, string operation)
    {
        if (weight is { RequiresGrad: true } && GradMode.Enabled)
        {
            throw new InvalidOperationException($"{operation}: the loss has no gradient for its weights; pass weight.detach().");
        }
    }

    /// <summary>Rejects an input and a target of different shapes: broadcasting would hide a mistake.</summary>
    public static void CheckSame(Tensor input, Tensor target, string operation)
    {
        if (!Shapes.Same(input.sizes, target.sizes))
        {
            throw new ArgumentException(
                $"{operation}: input {Shapes.Text(input.sizes)} and target {Shapes.Text(target.sizes)} must have the same "
                    + "shape."
            );
        }
        if (input.Type != ScalarType.Float32 || target.Type != ScalarType.Float32)
        {
            throw new ArgumentException($"{operation}: Float32 is needed, not input {input.Type} and target {target.Type}.");
        }
    }
}
