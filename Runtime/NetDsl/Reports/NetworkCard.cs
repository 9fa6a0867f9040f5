namespace NetDsl;

/// <summary>A network's card: what goes in and out, its stages with their sizes, and how it is trained.</summary>
public sealed record NetworkCard
{
    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of one input sample, without the batch dimension: <c>[1, 28, 28]</c>.</summary>
    public required string Input { get; init; }

    /// <summary>The shape of one output, without the batch dimension: <c>[10]</c>.</summary>
    public required string Output { get; init; }

    /// <summary>Number of parameters of the whole network.</summary>
    public required long Parameters { get; init; }

    /// <summary>Multiplications with an addition each that the whole network needs for one sample.</summary>
    public required long MultiplyAdds { get; init; }

    /// <summary>
    /// The stages, in the order in which they run. A block is followed by its stages where one of its sort comes first.
    /// </summary>
    public required IReadOnlyList<CardStage> Stages
    {
        get;
        init => field = [.. value];
    }

    /// <summary>
    /// What else was declared, or follows from it: memory, initial weights, loss, metric, optimizer, training. Only the memory of
    /// a network without training.
    /// </summary>
    public required IReadOnlyList<CardFact> Facts
    {
        get;
        init => field = [.. value];
    }

    /// <summary>Whether two cards say the same; stages and facts are compared one by one.</summary>
    public bool Equals(NetworkCard? other) =>
        other is not null
        && (Name, Input, Output, Parameters, MultiplyAdds)
            == (other.Name, other.Input, other.Output, other.Parameters, other.MultiplyAdds)
        && Stages.SequenceEqual(other.Stages)
        && Facts.SequenceEqual(other.Facts);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Name, Input, Output, Parameters, MultiplyAdds, Stages.Count, Facts.Count);

    /// <summary>The card as a table.</summary>
    /// <returns>Text, lines ended by \n.</returns>
    public override string ToString() =>
        string.Concat(
            CardLayout
                .Lines(
                    CardLayout.Title(Name, Input, Output),
                    CardLayout.Rows(
                        Stages.Select(stage => (stage.Name, stage.Layer, stage.Output, stage.Parameters, stage.MultiplyAdds)),
                        Parameters,
                        MultiplyAdds
                    ),
                    Facts.Select(fact => (fact.Name, fact.Text))
                )
                .Select(line => $"{line}\n")
        );
}

/// <summary>A stage on a network's card.</summary>
/// <param name="Name">
/// Its name; that of a stage in a block begins with the block's and a dot. In parentheses where values become one:
/// <c>block1.(add)</c>.
/// </param>
/// <param name="Layer">What it is, with its settings: <c>Linear(784, 100)</c>; empty where values become one.</param>
/// <param name="Output">The shape of its output for one sample: <c>[100]</c>.</param>
/// <param name="Parameters">Number of its parameters; a block's are those of all its stages.</param>
/// <param name="MultiplyAdds">Multiplications with an addition each that it needs for one sample.</param>
public sealed record CardStage(string Name, string Layer, string Output, long Parameters, long MultiplyAdds);

/// <summary>A line on a network's card below the stages.</summary>
/// <param name="Name">What it is about, such as <c>optimizer</c>.</param>
/// <param name="Text">What it says, such as <c>Sgd, learning rate 0.1</c>; one line or more, with \n between them.</param>
public sealed record CardFact(string Name, string Text);
