namespace NetDsl.Mutations.Suite;

/// <summary>
/// A way to write a network's stages. Operators change what is declared; each mutant is then written in every form, so that a
/// mistake must be found wherever its stages are.
/// </summary>
/// <param name="Text">How the stages are written.</param>
/// <param name="ComputesTheSame">Whether the network is the same as the chain of attributes: then the same is reported.</param>
public abstract record Form(string Text, bool ComputesTheSame)
{
    /// <summary>All forms; the first one is the chain of attributes.</summary>
    public static IReadOnlyList<Form> All { get; } =
    [new AttributeForm(), new ChainForm(), new BlocksForm(), new ResidualForm(), new TwoInputsForm()];

    /// <summary>
    /// The forms in which a mutant is written besides that of attributes: in blocks, and in one of the others in turn. All of
    /// them would take minutes.
    /// </summary>
    /// <param name="number">The mutant's number.</param>
    public static IEnumerable<Form> Of(int number)
    {
        Form[] others = [.. All.Skip(1).Where(form => form is not BlocksForm)];
        return All.OfType<BlocksForm>().Append(others[number % others.Length]);
    }

    /// <summary>The declaration of a network.</summary>
    public abstract string Write(Network network);

    /// <summary>A class with Define.</summary>
    /// <param name="network">Gives the attributes that are not stages, and the name.</param>
    /// <param name="members">What is in the class.</param>
    /// <param name="inputs">The inputs; null for those of the network.</param>
    protected static string Class(Network network, string members, IEnumerable<string>? inputs = null)
    {
        var attributes = network
            .Attributes.Where(attribute => !Network.IsStage(attribute.Name) && (inputs is null || attribute.Name != "Input"))
            .Select(attribute => attribute.ToString());
        return $"[Network] {string.Join(" ", (inputs ?? []).Concat(attributes))} public partial class {network.Name}\n"
            + $"{{\n{members}}}";
    }

    /// <summary>The stages as calls of stage functions; each can begin a chain.</summary>
    protected static string[] Calls(Network network) =>
        [.. network.Attributes.Where(attribute => Network.IsStage(attribute.Name)).Select(Call)];

    /// <summary>One stage after another.</summary>
    protected static string Chain(IEnumerable<string> calls) => string.Join(" >> ", calls);

    private static string Call(Declared attribute)
    {
        var arguments = attribute.Arguments.Where(argument => argument.Name != "Name").Select(Argument);
        var call = $"{attribute.Name}({string.Join(", ", arguments)})";
        return attribute["Name"] is { } name ? $"{call}.Named({name})" : call;
    }

    private static string Argument(Argument argument) =>
        argument.Name is { } name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}: {argument.Value}" : argument.Value;
}

/// <summary><c>[Layer(100)] [Activation(Relu)] [Layer(10)]</c>.</summary>
internal sealed record AttributeForm() : Form("attributes", true)
{
    public override string Write(Network network) => network.ToString();
}

/// <summary><c>x >> Layer(100) >> Relu >> Layer(10)</c>.</summary>
internal sealed record ChainForm() : Form("a chain in Define", true)
{
    public override string Write(Network network) =>
        Class(network, $"    static Flow Define(Flow x) => x >> {Chain(Calls(network).Select(Short))};\n");

    private static string Short(string call) =>
        call.StartsWith("Activation(", StringComparison.Ordinal) && call.IndexOfAny([',', '.']) < 0 ? call[11..^1] : call;
}

/// <summary>
/// Each stage in a function of its own, two of these in a block, and two blocks in one that is around them: whatever stands side
/// by side in the chain meets at borders of blocks.
/// </summary>
internal sealed record BlocksForm() : Form("blocks in blocks", true)
{
    public override string Write(Network network)
    {
        var members = new List<string>();
        var level = Calls(network);
        for (var depth = 1; depth <= 3; depth++)
        {
            var blocks = level.Chunk(depth == 1 ? 1 : 2).ToArray();
            members.AddRange(blocks.Select((block, number) => $"    static Stage Part{depth}{number}() => {Chain(block)};\n"));
            level = [.. blocks.Select((_, number) => $"Part{depth}{number}()")];
        }

        return Class(network, string.Concat(members) + $"    static Flow Define(Flow x) => x >> {Chain(level)};\n");
    }
}

/// <summary>The stages after a residual connection, whose body takes and gives the network's input.</summary>
internal sealed record ResidualForm() : Form("after a residual connection", false)
{
    public override string Write(Network network)
    {
        var input = Shapes.Of(network).Input;
        var stage = input.Length == 1 ? $"Layer({input[0]}, {input[0]})" : $"Conv({input[0]}, 3, padding: 1)";
        return Class(
            network,
            $"    static Stage Body() => {stage} >> Relu >> {stage};\n"
                + $"    static Stage Rest() => {Chain(Calls(network))};\n"
                + "    static Flow Define(Flow x) => x >> Residual(Body()) >> Rest();\n"
        );
    }
}

/// <summary>The stages after the sum of two inputs of the network's shape.</summary>
internal sealed record TwoInputsForm() : Form("after the sum of two inputs", false)
{
    public override string Write(Network network)
    {
        // A sample of the data has the numbers of both.
        var data =
            network.Find("Data") is { } facts && facts.Number("Features") is { } features
                ? network.Set("Data", "Features", $"{2 * features}")
                : network;
        var input = network.Find("Input") ?? Declared.Of("Input", [.. Shapes.Of(network).Input.Select(size => $"{size}")]);
        return Class(
            data,
            $"    static Flow Define(Flow x, Flow other) => x + other >> {Chain(Calls(network))};\n",
            [$"{input.With("Name", "\"x\"")}", $"{input.With("Name", "\"other\"")}"]
        );
    }
}
