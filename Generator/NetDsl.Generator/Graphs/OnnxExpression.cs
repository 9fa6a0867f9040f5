namespace NetDsl.Generator.Graphs;

/// <summary>
/// What a layer computes in use, as ONNX's operators (opset 17, https://onnx.ai/onnx/operators) over its input, its weights and
/// constants.
/// </summary>
internal abstract record OnnxExpression
{
    /// <summary>What goes into the layer.</summary>
    public static OnnxExpression Input { get; } = new OnnxInput(0);

    /// <summary>In place of an input that an operator has and the layer does not use.</summary>
    public static OnnxExpression None { get; } = new OnnxNone();

    /// <summary>A weight of the layer, by its name in the state_dict.</summary>
    public static OnnxExpression Weight(string name) => new OnnxWeight(name);

    /// <summary>A tensor with the same number everywhere; without sizes a single number.</summary>
    public static OnnxExpression Fill(double value, params int[] sizes) => new OnnxFill(value, Shape.Of(sizes));

    /// <summary>A list of real numbers.</summary>
    public static OnnxExpression Floats(IEnumerable<double> values) => new OnnxFloats(values.ToEquatableArray());

    /// <summary>A list of whole numbers.</summary>
    public static OnnxExpression Longs(params int[] values) => new OnnxLongs(Shape.Of(values));

    /// <summary>An operator.</summary>
    public static OnnxNode Node(string type, params OnnxExpression?[] inputs) =>
        new(type, inputs.OfType<OnnxExpression>().ToEquatableArray(), default);

    /// <summary>A weight that has a number for each channel of a map, with a dimension for each of the map's.</summary>
    public static OnnxExpression ChannelWeight(string name, Shape map) =>
        map.Rank == 1 ? Weight(name) : Node("Reshape", Weight(name), Longs([-1, .. Enumerable.Repeat(1, map.Rank - 1)]));

    /// <summary>The operators in it, in the order in which they run, and as often.</summary>
    public IEnumerable<string> Operators => Nodes.Distinct().Select(node => node.Type);

    /// <summary>The nodes in it; one that several others take is there for each.</summary>
    protected internal virtual IEnumerable<OnnxNode> Nodes => [];

    /// <summary>What a rendering makes of it.</summary>
    public abstract T Accept<T>(IOnnxRendering<T> rendering);
}

/// <summary>A rendering of expressions: a new sort does not compile until each rendering knows it.</summary>
internal interface IOnnxRendering<out T>
{
    T Input(OnnxInput input);

    T None();

    T Weight(OnnxWeight weight);

    T Fill(OnnxFill fill);

    T Floats(OnnxFloats floats);

    T Longs(OnnxLongs longs);

    T Means(OnnxMeans means);

    T Node(OnnxNode node);

    T Network();
}

/// <summary>What goes in, of several values the one with that number.</summary>
internal sealed record OnnxInput(int Number) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Input(this);
}

internal sealed record OnnxNone : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.None();
}

internal sealed record OnnxWeight(string Name) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Weight(this);
}

internal sealed record OnnxFill(double Value, Shape Sizes) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Fill(this);
}

internal sealed record OnnxFloats(EquatableArray<double> Values) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Floats(this);
}

internal sealed record OnnxLongs(Shape Values) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Longs(this);
}

/// <summary>The matrix by which adaptive pooling is a product: each row takes the mean of one window.</summary>
/// <param name="Places">Places that go in.</param>
/// <param name="Windows">Places that come out.</param>
/// <param name="IsTransposed">Whether windows are columns.</param>
internal sealed record OnnxMeans(int Places, int Windows, bool IsTransposed) : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Means(this);
}

/// <summary>Another network, which brings its own nodes.</summary>
internal sealed record OnnxNetwork : OnnxExpression
{
    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Network();
}

/// <summary>An operator with what goes in.</summary>
internal sealed record OnnxNode(string Type, EquatableArray<OnnxExpression> Inputs, EquatableArray<OnnxAttribute> Attributes)
    : OnnxExpression
{
    protected internal override IEnumerable<OnnxNode> Nodes => Inputs.SelectMany(input => input.Nodes).Append(this);

    /// <summary>The same with an attribute more.</summary>
    public OnnxNode With(string name, ParameterValue value) =>
        this with
        {
            Attributes = Attributes.Append(new OnnxAttribute(name, value)).ToEquatableArray(),
        };

    /// <summary>The same with an attribute more.</summary>
    public OnnxNode With(string name, IEnumerable<int> values) => With(name, new SizeList(Shape.Of([.. values])));

    /// <summary>The same with an attribute more, unless each number is ONNX's default.</summary>
    public OnnxNode WithUnless(int usual, string name, params int[] values) =>
        values.All(value => value == usual) ? this : With(name, values);

    /// <summary>The same with parameters of the operation that ONNX has too.</summary>
    public OnnxNode With(params Argument[] arguments) =>
        arguments.Aggregate(this, (node, argument) => node.With(argument.Parameter.Onnx!, argument.Value));

    public override T Accept<T>(IOnnxRendering<T> rendering) => rendering.Node(this);
}

/// <summary>An attribute of an operator.</summary>
internal sealed record OnnxAttribute(string Name, ParameterValue Value);
