namespace NetDsl.Engine.Random;

/// <summary>Fills arrays from a generator with the streams that libtorch 1.13 draws on CPU for the same seed.</summary>
internal static class Distributions
{
    private const float FloatUnit = 1f / (1 << 24);
    private const double DoubleUnit = 1d / (1L << 53);

    // libtorch transforms whole groups of this many uniforms at once; the group size shows in the order of the values.
    private const int NormalGroup = 16;

    /// <summary>Uniform values in [from, to), 24 random bits each.</summary>
    internal static void Uniform(Mt19937 generator, Span<float> values, double from, double to)
    {
        // As libtorch: bounds and width in float, the rest in double (the product is exact there), rounded once.
        float low = (float)from,
            width = (float)to - low;
        foreach (ref float value in values)
        {
            value = (float)((NextUnitFloat(generator) * (double)width) + low);
        }
    }

    /// <summary>Normal values by the Box-Muller transform: scalar in double below 16 values, in groups of 16 from
    /// there.</summary>
    internal static void Normal(Mt19937 generator, Span<float> values, double mean, double std, bool grouped = true)
    {
        if (values.Length < NormalGroup || !grouped)
        {
            foreach (ref float value in values)
            {
                value = (float)((NextNormal(generator) * std) + mean);
            }

            return;
        }
        foreach (ref float value in values)
        {
            value = NextUnitFloat(generator);
        }

        int whole = values.Length / NormalGroup * NormalGroup;
        for (int start = 0; start < whole; start += NormalGroup)
        {
            BoxMuller.Transform(values.Slice(start, NormalGroup), (float)mean, (float)std);
        }

        if (whole == values.Length)
        {
            return;
        }
        // The tail is drawn again as a whole group, which overlaps the previous one.
        Span<float> tail = values[^NormalGroup..];
        foreach (ref float value in tail)
        {
            value = NextUnitFloat(generator);
        }

        BoxMuller.Transform(tail, (float)mean, (float)std);
    }

    /// <summary>1 with probability <paramref name="p"/>, else 0; 53 random bits each.</summary>
    internal static void Bernoulli(Mt19937 generator, Span<float> values, double p)
    {
        foreach (ref float value in values)
        {
            value = NextUnitDouble(generator) < p ? 1f : 0f;
        }
    }

    /// <summary>A random order of 0 … n − 1 (Fisher-Yates from the front), n being the number of values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are 2³²/20 values or more: libtorch uses another algorithm
    /// there.</exception>
    internal static void RandomPermutation(Mt19937 generator, Span<long> values)
    {
        if (values.Length >= (int)(uint.MaxValue / 20))
        {
            throw new ArgumentOutOfRangeException(
                nameof(values),
                values.Length,
                $"randperm: at most {(uint.MaxValue / 20) - 1} values. Permute in parts."
            );
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i;
        }

        for (int i = 0; i < values.Length - 1; i++)
        {
            int other = i + (int)(generator.NextUInt32() % (uint)(values.Length - i));
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    /// <summary>Integers in [low, high): 32 random bits each, 64 when the range needs them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    internal static void RandInt(Mt19937 generator, Span<long> values, long low, long high)
    {
        if (low >= high)
        {
            throw new ArgumentOutOfRangeException(
                nameof(high),
                high,
                $"randint: the range [{low}, {high}) is empty. Give low < high."
            );
        }

        ulong range = unchecked((ulong)high - (ulong)low);
        foreach (ref long value in values)
        {
            ulong bits = range >= 1UL << 32 ? generator.NextUInt64() : generator.NextUInt32();
            value = unchecked((long)(bits % range) + low);
        }
    }

    private static float NextUnitFloat(Mt19937 generator) => (generator.NextUInt32() & ((1u << 24) - 1)) * FloatUnit;

    private static double NextUnitDouble(Mt19937 generator) => (generator.NextUInt64() & ((1UL << 53) - 1)) * DoubleUnit;

    private static double NextNormal(Mt19937 generator)
    {
        if (generator.TryTakeNormal(out double kept))
        {
            return kept;
        }

        double angle = 2 * Math.PI * NextUnitDouble(generator);
        double radius = Math.Sqrt(-2 * LogOneMinus(NextUnitDouble(generator)));
        generator.KeepNormal(radius * Math.Sin(angle));
        return radius * Math.Cos(angle);
    }

    // log(1 − u) without losing the digits of a small u (Kahan's correction): double.LogP1 does lose them.
    private static double LogOneMinus(double u)
    {
        double rounded = 1 - u;
        return rounded == 1 ? -u : Math.Log(rounded) * (-u / (rounded - 1));
    }
}
