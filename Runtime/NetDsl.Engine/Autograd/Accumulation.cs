using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>Adds up gradients with as few copies as possible.</summary>
internal static class Accumulation
{
    /// <summary>True when nothing else sees the memory of the tensor.</summary>
    public static bool MayChange(torch.Tensor tensor) => tensor.IsContiguous && tensor.Storage.IsExclusive;

    /// <summary>
    /// sum + gradient: in place if nothing else sees the sum's memory, otherwise in a new tensor (and the old sum is disposed).
    /// </summary>
    public static torch.Tensor Add(torch.Tensor sum, torch.Tensor gradient)
    {
        using var addend = new Dense(gradient);
        if (MayChange(sum))
        {
            var target = sum.Write<float>();
            Addition<float>.Rows(target, addend.Floats, target);
            return sum;
        }
        using var old = new Dense(sum);
        var result = torch.Tensor.NewUntracked(sum.sizes);
        Addition<float>.Rows(old.Floats, addend.Floats, result.Write<float>());
        sum.Dispose();
        return result;
    }

    /// <summary>The tensor itself if it alone holds its memory, otherwise a copy (and the tensor is disposed).</summary>
    public static torch.Tensor Own(torch.Tensor gradient)
    {
        if (MayChange(gradient) && gradient.Storage.Length == gradient.Count)
        {
            return gradient;
        }

        var copy = torch.Tensor.NewUntracked(gradient.sizes);
        Copies.Into(gradient, copy);
        gradient.Dispose();
        return copy;
    }
}
