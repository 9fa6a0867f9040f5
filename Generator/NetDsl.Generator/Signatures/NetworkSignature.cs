using NetDsl.Generator.Checks;
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Signatures;

/// <summary>
/// What a network that uses another one has to know of it: found in its declaration, and written on its generated half for
/// programs that have it in another assembly (<see cref="SignatureFields"/>).
/// </summary>
internal sealed record NetworkSignature
{
    /// <summary>Stages of a network that is used; more are a mistake, and would stop the editor.</summary>
    private const int MostStages = 20_000;

    /// <summary>Nothing is known.</summary>
    public static NetworkSignature Empty { get; } = new();

    /// <summary>Why it cannot be used; null where it can.</summary>
    public UseFault? Fault { get; init; }

    /// <summary>One sample of what goes in.</summary>
    public SampleType Input { get; init; } = SampleType.ByRank(Shape.Of());

    /// <summary>One sample of what comes out.</summary>
    public SampleType Output { get; init; } = SampleType.ByRank(Shape.Of());

    /// <summary>Its stages, those of the networks in it included.</summary>
    public long Stages { get; init; }

    /// <summary>Numbers that training changes.</summary>
    public long Parameters { get; init; }

    /// <summary>Its parameters, frozen ones included.</summary>
    public long AllParameters { get; init; }

    /// <summary>Multiply-add operations for one sample.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>Numbers that all its operations give for one sample.</summary>
    public long OutputCount { get; init; }

    /// <summary>Bytes of its buffers.</summary>
    public long BufferBytes { get; init; }

    /// <summary>Whether any of its stages behaves otherwise in training than in use.</summary>
    public bool HasModes { get; init; }

    /// <summary>Whether it draws random numbers in training.</summary>
    public bool Draws { get; init; }

    /// <summary>Whether it normalises over the batch what one sample has no variance of.</summary>
    public bool NeedsTwoSamples { get; init; }

    /// <summary>
    /// The activation that the outputs come from; none where they come from something else. Of what is inside, advice on the
    /// network around it asks for the range of the outputs alone.
    /// </summary>
    public LayerTraits Head { get; init; } = LayerTraits.None;

    /// <summary>The signature of something that cannot be used.</summary>
    /// <param name="why">Why, after a colon.</param>
    /// <param name="instead">What to do, as a sentence without its full stop.</param>
    public static NetworkSignature Unusable(string why, string instead) => Empty with { Fault = new UseFault(why, instead) };

    /// <summary>The signature of a network.</summary>
    public static NetworkSignature Of(CheckedNetwork network)
    {
        if (network.TakesSeveral)
        {
            return Unusable("it takes several inputs", "Write a network of one input, or a function with its stages");
        }

        if (network.GivesSeveral)
        {
            return Unusable("it gives several outputs", "Write a network of one output, or a function with its stages");
        }

        if (network.IsFaulty || network.Graph is not { Input: { } input, Output: { } output } graph)
        {
            return Unusable("its own declaration has mistakes", "Correct them first");
        }

        var layers = graph.Layers().ToArray();
        var stages = Numbers.Total(layers.Select(layer => layer.Operation.Used?.Signature.Stages ?? 1));
        return stages > MostStages
            ? Unusable($"it has more than {Numbers.Grouped(MostStages)} stages", "Write a smaller network")
            : new NetworkSignature
            {
                Input = input.Type,
                Output = output.Type,
                Stages = stages,
                Parameters = graph.Parameters,
                AllParameters = graph.AllParameters,
                MultiplyAdds = graph.MultiplyAdds,
                OutputCount = graph.OutputCount,
                BufferBytes = Numbers.Total(layers.Select(layer => layer.Operation.BufferBytes)),
                HasModes = layers.Any(layer => layer.Operation.HasModes),
                Draws = layers.Any(layer => layer.Operation.Draws),
                NeedsTwoSamples = layers.Any(layer => layer.NeedsTwoSamples),
                Head = Ends(Stacks.Last(network)?.Head?.Traits),
            };
    }

    private static LayerTraits Ends(LayerTraits? head) =>
        head is not { Activation: true }
            ? LayerTraits.None
            : new LayerTraits
            {
                Text = head.Text,
                Activation = true,
                Lowest = head.Lowest,
                Highest = head.Highest,
                Sigmoid = head.Sigmoid,
                Softmax = head.Softmax,
                LogSoftmax = head.LogSoftmax,
                Dim = head.Dim,
            };
}

/// <summary>Why a type cannot be a stage.</summary>
/// <param name="Why">Why, after a colon.</param>
/// <param name="Instead">What to do, as a sentence without its full stop.</param>
internal sealed record UseFault(string Why, string Instead);
