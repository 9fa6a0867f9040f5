using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A module that measures how wrong an output is.</summary>
/// <typeparam name="T1">The output, usually <see cref="Tensor"/>.</typeparam>
/// <typeparam name="T2">The target, usually <see cref="Tensor"/>.</typeparam>
/// <typeparam name="TResult">The measure, usually <see cref="Tensor"/>.</typeparam>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>A loss that is reduced in the given way.</summary>
    /// <param name="reduction">How the elements' losses become the result.</param>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean)
        : base(string.Empty)
    {
        name = GetType().Name;
        this.reduction = reduction;
    }

    /// <summary>How the elements' losses become the result.</summary>
    public nn.Reduction reduction { get; }
}
