using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>An elementwise function of floats with a gradient.</summary>
internal interface IUnaryOperation
{
    static abstract string Name { get; }

    /// <summary>Whether the gradient is computed from the result (true) or from the input (false).</summary>
    static abstract bool SavesResult { get; }

    /// <summary>y = f(x; p); in place allowed.</summary>
    static abstract void Forward(ReadOnlySpan<float> x, float p, Span<float> y);

    /// <summary>gradX = gradY · f′, from what was saved; gradX may be gradY.</summary>
    static abstract void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> saved, float p, Span<float> gradX);
}

/// <summary>Applies elementwise functions to floats; other types are converted first.</summary>
internal static class Unary
{
    public static Tensor Apply<TOperation>(Tensor x, float parameter = 0)
        where TOperation : IUnaryOperation
    {
        var y = Tensor.New(x.sizes);
        using (var source = new Dense(x, ScalarType.Float32))
        {
            TOperation.Forward(source.Floats, parameter, y.Write<float>());
        }

        return GradMode.Records(x)
            ? y.Record(new UnaryNode<TOperation>(TOperation.Name, x, TOperation.SavesResult ? y : x, parameter))
            : y;
    }

    public static Tensor ApplyInPlace<TOperation>(Tensor x, float parameter = 0)
        where TOperation : IUnaryOperation
    {
        var operation = TOperation.Name + "_";
        x.CheckInPlace(operation);
        if (x.Type != ScalarType.Float32)
        {
            throw new InvalidOperationException($"{operation}: the result is Float32, which a tensor of {x.Type} cannot hold.");
        }

        var records = GradMode.Records(x);
        // The input is about to be overwritten; keep a copy if the gradient needs it.
        using var before = records && !TOperation.SavesResult ? Copies.Contiguous(x) : null;
        if (x.IsContiguous)
        {
            TOperation.Forward(x.Read<float>(), parameter, x.Write<float>());
        }
        else
        {
            using var result = Copies.Contiguous(x);
            TOperation.Forward(result.Read<float>(), parameter, result.Write<float>());
            Copies.Into(result, x);
        }
        if (records)
        {
            x.RecordInPlace(new UnaryNode<TOperation>(operation, x, before ?? x, parameter));
        }

        return x;
    }
}

/// <summary>The backward pass of an elementwise function.</summary>
internal sealed class UnaryNode<TOperation>(string operation, Tensor input, Tensor kept, float parameter) : Node(operation, input)
    where TOperation : IUnaryOperation
{
    private SavedTensor saved = new(kept);

    public override void Backward(Tensor gradient)
    {
        using var gradY = new Dense(gradient);
        using var values = new Dense(saved.Get(Operation));
        if (Accumulation.MayChange(gradient))
        {
            // Nothing else sees this gradient: the next one takes its place, and less memory goes through the cache.
            TOperation.Backward(gradY.Floats, values.Floats, parameter, gradient.Write<float>());
            Send(0, gradient);
            return;
        }

        var gradX = Tensor.New(gradient.sizes);
        TOperation.Backward(gradY.Floats, values.Floats, parameter, gradX.Write<float>());
        Send(0, gradX);
    }

    protected override void ReleaseSaved() => saved.Release();
}
