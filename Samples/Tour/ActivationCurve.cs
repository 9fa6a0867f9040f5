using TorchSharp;

namespace TourSample;

/// <summary>An activation function and its gradient at evenly spaced points.</summary>
/// <param name="Name">Its name.</param>
/// <param name="X">The points, from left to right.</param>
/// <param name="Values">The function there.</param>
/// <param name="Gradients">Its derivative there, by autograd.</param>
public sealed record ActivationCurve(
    string Name,
    IReadOnlyList<float> X,
    IReadOnlyList<float> Values,
    IReadOnlyList<float> Gradients
)
{
    /// <summary>A unit whose gradient is below this hardly learns: it saturates.</summary>
    public const float Saturated = 0.01f;

    /// <summary>The point up to which the function saturates; null if it does not saturate on the left.</summary>
    public float? SaturatedUpTo => Gradients.TakeWhile(IsSaturated).Count() is > 0 and var count ? X[count - 1] : null;

    /// <summary>The point from which the function saturates; null if it does not saturate on the right.</summary>
    public float? SaturatedFrom => Gradients.Reverse().TakeWhile(IsSaturated).Count() is > 0 and var count ? X[^count] : null;

    /// <summary>Computes a function and its gradient.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="function">The function, element by element.</param>
    /// <param name="start">The first point.</param>
    /// <param name="stop">The exclusive end of the points.</param>
    /// <param name="step">The distance between neighbours.</param>
    public static ActivationCurve Of(
        string name,
        Func<torch.Tensor, torch.Tensor> function,
        double start,
        double stop,
        double step
    )
    {
        using var scope = torch.NewDisposeScope();
        var x = torch.arange(start, stop, step, torch.ScalarType.Float32).requires_grad_();
        var values = function(x);

        // Each point enters one term of the sum, so the sum's gradient is the derivative at each point.
        values.sum().backward();
        return new ActivationCurve(name, Numbers(x), Numbers(values), Numbers(x.grad!));
    }

    /// <summary>The function at a point.</summary>
    /// <param name="x">One of the points.</param>
    /// <exception cref="ArgumentException">It is not one of the points.</exception>
    public float At(float x)
    {
        for (var i = 0; i < X.Count; i++)
        {
            if (X[i] == x)
            {
                return Values[i];
            }
        }

        throw new ArgumentException($"{Name} was not computed at {x}.", nameof(x));
    }

    private static bool IsSaturated(float gradient) => Math.Abs(gradient) < Saturated;

    private static float[] Numbers(torch.Tensor tensor) => tensor.detach().data<float>().ToArray();
}
