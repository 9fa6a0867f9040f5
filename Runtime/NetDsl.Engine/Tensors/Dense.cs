using NetDsl.Engine.Functional;
using TorchSharp;

namespace NetDsl.Engine.Tensors;

/// <summary>
/// A tensor's elements in row-major order: the tensor itself if they are, otherwise a copy that lives as long as this object.
/// </summary>
internal readonly ref struct Dense : IDisposable
{
    private readonly torch.Tensor tensor;
    private readonly bool copied;

    public Dense(torch.Tensor source)
    {
        copied = !source.IsContiguous;
        tensor = copied ? Copies.Contiguous(source) : source;
    }

    /// <summary>The elements of the given type, in its own type or converted to it.</summary>
    public Dense(torch.Tensor source, torch.ScalarType type)
    {
        if (source.Type == type)
        {
            this = new Dense(source);
            return;
        }
        copied = true;
        tensor = Copies.Converted(source, type);
    }

    public ReadOnlySpan<float> Floats => tensor.Read<float>();

    public ReadOnlySpan<long> Longs => tensor.Read<long>();

    public ReadOnlySpan<bool> Bools => tensor.Read<bool>();

    public ReadOnlySpan<T> Elements<T>() => tensor.Read<T>();

    public void Dispose()
    {
        if (copied)
        {
            tensor.Dispose();
        }
    }
}
