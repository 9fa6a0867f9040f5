using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Dropout of whole channels: one draw of libtorch's bernoulli stream for each channel of each sample.</summary>
internal static class ChannelDropout
{
    public static Tensor Apply(string operation, Tensor x, double p, bool training, bool inplace)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, $"{operation}: the probability {p} is not between 0 and 1.");
        }

        if (x.Rank < 2)
        {
            throw new ArgumentException($"{operation}: the input must be [N, C, …], not {Shapes.Text(x.sizes)}.", nameof(x));
        }

        if (!training || p == 0 || x.Count == 0)
        {
            return x;
        }

        if (x.Type != ScalarType.Float32)
        {
            throw new ArgumentException($"{operation}: Float32 is needed, not {x.Type}.", nameof(x));
        }

        var sizes = new long[x.Rank];
        Array.Fill(sizes, 1);
        (sizes[0], sizes[1]) = (x.sizes[0], x.sizes[1]);
        using var mask = Tensor.NewUntracked(sizes);
        var factors = mask.Write<float>();
        if (p == 1)
        {
            factors.Clear();
        }
        else
        {
            Randomness.Bernoulli(factors, 1 - p, null);
            Multiplication<float>.RowScalar(factors, (float)(1 / (1 - p)), factors);
        }

        if (inplace)
        {
            x.CheckInPlace($"{operation}_");
            return Arithmetic.ApplyInPlace(Binary.Mul, x, mask);
        }

        return x.mul(mask);
    }
}
