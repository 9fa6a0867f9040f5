namespace NetDsl.Oracle;

/// <summary>Which numbers a drawn float tensor may hold.</summary>
public enum Domain
{
    /// <summary>Everything: ordinary numbers, whole ones (ties), zeros, infinities, NaN, huge and denormal ones.</summary>
    All,

    /// <summary>As <see cref="All"/>, but products of two stay finite. Where products are added, an overflow is kept or lost
    /// according to whether a multiply-add is fused, which is the processor's choice and nobody's fault.</summary>
    Summable,

    /// <summary>Ordinary finite numbers only.</summary>
    Tame,

    /// <summary>From -2 to 2: what keeps its digits over many steps.</summary>
    Small,

    /// <summary>From 0 to 1, both included, and nothing else.</summary>
    Share,

    /// <summary>From 0 to 1, both included; now and then a little outside.</summary>
    Probability,
}

/// <summary>The random source of one case: draws inputs and parameters, and collects them.</summary>
public sealed class Draw(int seed)
{
    private const int MostElements = 700;
    private readonly Random random = new(seed);
    private readonly List<Input> inputs = [];
    private readonly Dictionary<string, object> parameters = [];

    public IReadOnlyList<Input> Inputs => inputs;

    public IReadOnlyDictionary<string, object> Parameters => parameters;

    /// <summary>Whether the elements of an input must not all be copies of one row.</summary>
    public bool Varied { get; set; }

    /// <summary>True with this probability.</summary>
    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>A whole number from low to high, both included.</summary>
    public int Whole(int low, int high) => random.Next(low, high + 1);

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <summary>Names a parameter of the case.</summary>
    public T Set<T>(string name, T value)
        where T : notnull
    {
        parameters[name] = value;
        return value;
    }

    /// <summary>
    /// A shape: mostly small, now and then empty, or with one long dimension for the vectorised parts of kernels.
    /// </summary>
    public long[] Shape(int lowest = 0, int highest = 4)
    {
        var shape = new long[Whole(lowest, highest)];
        for (var i = 0; i < shape.Length; i++)
        {
            shape[i] = Whole(0, 99) switch
            {
                < 3 => 0,
                < 20 => 1,
                < 90 => Whole(2, 5),
                _ => Whole(6, 20),
            };
        }
        if (shape.Length > 0 && Chance(0.12))
        {
            shape[Whole(0, shape.Length - 1)] = Whole(17, 300);
        }
        while (shape.Aggregate(1L, (count, size) => count * size) > MostElements)
        {
            var largest = Array.IndexOf(shape, shape.Max());
            shape[largest] =
                shape[largest] > 40 && shape.Length > 1 && Chance(0.7) ? shape[largest] : Math.Max(1, shape[largest] / 2);
            var other = Whole(0, shape.Length - 1);
            shape[other] = Math.Max(1, shape[other] / 2);
        }
        return shape;
    }

    /// <summary>A shape that broadcasts with the given one, and sometimes one that does not.</summary>
    public long[] Against(long[] shape)
    {
        if (Chance(0.35))
        {
            return [.. shape];
        }
        var result = shape.Skip(Chance(0.4) ? Whole(0, shape.Length) : 0).Select(size => Chance(0.3) ? 1 : size).ToList();
        if (Chance(0.1) && result.Count < 5)
        {
            result.Insert(0, Whole(1, 3));
        }
        if (Chance(0.05) && result.Count > 0)
        {
            result[Whole(0, result.Count - 1)] += Whole(1, 2);
        }
        return [.. result];
    }

    /// <summary>A dimension of a tensor of this rank, from the front or the back; one time in twenty out of range.</summary>
    public long Dimension(int rank)
    {
        var range = Math.Max(rank, 1);
        return Chance(0.05) ? Pick(range, -range - 1, range + 3) : Whole(-range, range - 1);
    }

    /// <summary>A list of dimensions: empty, some or all; now and then one twice or out of range.</summary>
    public long[] Dimensions(int rank)
    {
        var chosen = Enumerable
            .Range(0, rank)
            .Where(_ => Chance(0.5))
            .Select(dim => (long)(Chance(0.3) ? dim - rank : dim))
            .ToList();
        if (Chance(0.05))
        {
            chosen.Add(Dimension(rank));
        }
        if (Chance(0.1))
        {
            chosen.Reverse();
        }
        return [.. chosen];
    }

    /// <summary>The type of an operand: mostly Float. Bytes are drawn by <see cref="Stored"/> only.</summary>
    public Element AnyType() =>
        Whole(0, 99) switch
        {
            < 62 => Element.Float,
            < 85 => Element.Long,
            _ => Element.Bool,
        };

    /// <summary>A new input of any type to compute with, and any shape.</summary>
    public Input Any(long[]? shape = null, Domain domain = Domain.All) => Tensor(AnyType(), shape ?? Shape(), domain);

    /// <summary>A new input of any type that can be stored, viewed, selected and converted: bytes too.</summary>
    public Input Stored(long[]? shape = null) => Tensor(Chance(0.1) ? Element.Byte : AnyType(), shape ?? Shape());

    /// <summary>A new float input.</summary>
    public Input Float(long[]? shape = null, Domain domain = Domain.All) => Tensor(Element.Float, shape ?? Shape(), domain);

    /// <summary>Ordinary numbers that need no gradient; one time in twenty they need one.</summary>
    public void Constant(long[] shape)
    {
        Float(shape, Domain.Tame);
        inputs[^1] = inputs[^1] with { Gradient = Chance(0.05) };
    }

    /// <summary>
    /// A row-major input of ordinary numbers; PyTorch's batch_norm reads the memory of strided weights as if it were row-major.
    /// </summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="positive">Whether it is a variance.</param>
    public void Packed(long[] shape, bool positive)
    {
        var input = Float(shape, Domain.Small);
        inputs[^1] = input with
        {
            Layout = Layout.Plain,
            Floats = positive ? [.. input.Floats.Select(value => 0.1f + Math.Abs(value))] : input.Floats,
        };
    }

    /// <summary>Two inputs that broadcast, mostly floats.</summary>
    public void Pair(Domain domain = Domain.All)
    {
        var first = Any(domain: domain);
        Tensor(Chance(0.7) ? first.Type : AnyType(), Against(first.Shape), domain);
    }

    /// <summary>Two float inputs that broadcast.</summary>
    public void FloatPair(Domain domain = Domain.All)
    {
        var first = Float(domain: domain);
        Float(Against(first.Shape), domain);
    }

    /// <summary>A new input of whole numbers from low to high; one time in thirty one of them lies outside.</summary>
    public Input Indices(long[] shape, long low, long high, bool faults = true)
    {
        var values = new long[Count(shape)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = high < low ? 0 : random.NextInt64(low, high + 1);
        }
        if (faults && values.Length > 0 && Chance(1 / 30.0))
        {
            values[Whole(0, values.Length - 1)] = Pick(low - 1, high + 1, high + 100);
        }
        return Keep(new Input(Element.Long, shape, [], values, SomeLayout(), false));
    }

    public Input Tensor(Element type, long[] shape, Domain domain = Domain.All)
    {
        var count = (int)Count(shape);
        return Keep(
            type == Element.Float
                ? new Input(type, shape, Floats(count, domain), [], SomeLayout(), Chance(0.85))
                : new Input(type, shape, [], Longs(count, type, domain), SomeLayout(), false)
        );
    }

    /// <summary>A number as a scalar operand: whole, real, truth value or extreme.</summary>
    public object Scalar(Domain domain = Domain.All)
    {
        var kind = Whole(0, 9);
        return kind switch
        {
            < 3 => (long)Whole(-4, 4),
            3 => Chance(0.5),
            < 6 => Pick(0.5, 2.0, -1.25, 0.0, 3.0, -2.0, 0.1),
            9 when domain != Domain.Tame => Pick(
                double.PositiveInfinity,
                double.NegativeInfinity,
                double.NaN,
                1e-40,
                domain == Domain.All ? 1e38 : 1e15
            ),
            _ => Whole(-24, 24) / 8.0,
        };
    }

    public double Real(double low, double high) => Math.Round(low + (random.NextDouble() * (high - low)), 3);

    public static long Count(long[] shape) => shape.Aggregate(1L, (count, size) => count * size);

    private Input Keep(Input input)
    {
        // An expanded tensor repeats its first row.
        if (input.PossibleLayout == Layout.Expanded)
        {
            var row = (int)(input.Count / input.Shape[0]);
            for (var i = row; i < input.Count; i++)
            {
                if (input.Type == Element.Float)
                {
                    input.Floats[i] = input.Floats[i % row];
                }
                else
                {
                    input.Longs[i] = input.Longs[i % row];
                }
            }
        }
        inputs.Add(input);
        return input;
    }

    private Layout SomeLayout() =>
        Chance(0.5)
            ? Layout.Plain
            : Pick(
                Layout.Transposed,
                Layout.Transposed,
                Layout.Narrowed,
                Layout.Stepped,
                Varied ? Layout.Plain : Layout.Expanded
            );

    private float[] Floats(int count, Domain domain)
    {
        var values = new float[count];
        var mode = Whole(0, 99);
        for (var i = 0; i < count; i++)
        {
            values[i] =
                domain == Domain.Small ? (float)Real(-2, 2)
                : domain is Domain.Probability or Domain.Share ? Probability(mode, domain)
                : mode switch
                {
                    < 45 => (float)(Normal() * 1.5),
                    < 65 => Whole(-3, 3),
                    < 75 => Whole(-12, 12) / 4f,
                    < 80 => Chance(0.8) ? 0 : Whole(-1, 1),
                    < 88 => (float)(Normal() * Math.Pow(10, Whole(-5, 4))),
                    _ when domain == Domain.Tame => (float)Normal(),
                    _ => Chance(0.35) ? Extreme(domain) : (float)Normal(),
                };
        }
        return values;
    }

    private float Probability(int mode, Domain domain) =>
        mode switch
        {
            < 60 => (float)random.NextDouble(),
            < 80 => Whole(0, 4) / 4f,
            < 92 => Chance(0.5) ? (float)random.NextDouble() : Pick(0f, 1f, 1e-7f, 1f - 6e-8f, 1e-40f),
            < 95 when domain == Domain.Probability => Chance(0.9)
                ? (float)random.NextDouble()
                : Pick(1.25f, -0.5f, float.NaN, float.PositiveInfinity),
            _ => Chance(0.5) ? 0 : 1,
        };

    private float Extreme(Domain domain) =>
        domain == Domain.Summable
            ? Pick(float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1e15f, -3e14f, 1e-40f, -1e-45f, 0f, -0f, 1e-20f)
            : Pick(
                float.PositiveInfinity,
                float.NegativeInfinity,
                float.NaN,
                float.MaxValue,
                -3e38f,
                1e-40f,
                -1e-45f,
                0f,
                -0f,
                1e-20f,
                1e20f,
                2147483648f,
                -9.3e18f,
                88.8f,
                -104f
            );

    private long[] Longs(int count, Element type, Domain domain)
    {
        var values = new long[count];
        var mode = Whole(0, 9);
        for (var i = 0; i < count; i++)
        {
            values[i] = type switch
            {
                Element.Bool => mode == 0 ? 0
                : mode == 1 ? 1
                : Whole(0, 1),
                Element.Byte => mode < 5 ? Whole(0, 5) : Whole(0, 255),
                _ => mode switch
                {
                    < 6 => Whole(-5, 5),
                    _ when mode < 8 || domain != Domain.All => Whole(-1000, 1000),
                    8 => random.NextInt64(-(1L << 40), 1L << 40),
                    _ => Chance(0.3) ? Pick(long.MaxValue, long.MinValue, 0L, 1L << 53, (1L << 53) + 1, 1L << 31) : Whole(-3, 3),
                },
            };
        }
        return values;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
