using NetDsl.Engine.Random;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Fills tensors with random numbers from the streams of Random/. Only one thread at a time draws from a shared
/// generator.</summary>
internal static class Randomness
{
    public static void Uniform(Span<float> values, double from, double to, Generator? generator)
    {
        if (!(from <= to) || !(to - from <= float.MaxValue) || Math.Abs(from) > float.MaxValue || Math.Abs(to) > float.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"uniform_: from {from} to {to} is not a range of Float32.");
        }
        var stream = Stream(generator);
        lock (stream)
        {
            Distributions.Uniform(stream, values, from, to);
        }
    }

    public static void Normal(Span<float> values, double mean, double std, Generator? generator, bool grouped = true)
    {
        if (!(std >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(std), std, $"normal_: the standard deviation {std} is negative.");
        }
        var stream = Stream(generator);
        lock (stream)
        {
            Distributions.Normal(stream, values, mean, std, grouped);
        }
    }

    public static void Bernoulli(Span<float> values, double p, Generator? generator)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, $"bernoulli: the probability {p} is not between 0 and 1.");
        }

        var stream = Stream(generator);
        lock (stream)
        {
            Distributions.Bernoulli(stream, values, p);
        }
    }

    public static void Integers(Span<long> values, long low, long high, Generator? generator)
    {
        var stream = Stream(generator);
        lock (stream)
        {
            Distributions.RandInt(stream, values, low, high);
        }
    }

    public static void Permutation(Span<long> values, Generator? generator)
    {
        var stream = Stream(generator);
        lock (stream)
        {
            Distributions.RandomPermutation(stream, values);
        }
    }

    private static Mt19937 Stream(Generator? generator) => (generator ?? Generator.Default).Stream;
}
