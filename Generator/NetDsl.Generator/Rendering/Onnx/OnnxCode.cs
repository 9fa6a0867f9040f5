using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;

namespace NetDsl.Generator.Rendering.Onnx;

/// <summary>The C# of a network's nodes: one line for each, the value of a step in the local that forward has for it.</summary>
internal sealed class OnnxCode : IOnnxRendering<string>
{
    private readonly List<(string Code, string Comment)> lines = [];
    private readonly Locals locals;
    private readonly HashSet<string> names;
    private readonly Dictionary<OnnxExpression, string> parts = [];
    private OnnxStep step;

    /// <param name="network">The network's steps.</param>
    public OnnxCode((Module Module, IReadOnlyList<OnnxStep> Steps) network)
    {
        locals = new Locals(network.Module);
        var values = network.Module.Inputs.Concat(network.Steps.Select(each => each.Output));
        names = [.. values.Select(locals.Of)];
        Inputs = [.. network.Module.Inputs.Select((input, i) => $"var {locals.Of(input)} = inputs[{Numbers.Plain(i)}];")];
        step = network.Steps.FirstOrDefault()!;
        foreach (var next in network.Steps)
        {
            step = next;
            parts.Clear();
            var code = step.Expression is OnnxNode node ? Call(node, step.Name) : step.Expression.Accept(this);
            lines.Add(($"{locals.Assignment(step.Output)}{code};", step.Output.Type.Shape.Batch));
        }

        Outputs = [.. network.Module.Outputs.Select(locals.Of)];
    }

    /// <summary>The lines that take the inputs.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The lines of the nodes.</summary>
    public IReadOnlyCollection<(string Code, string Comment)> Lines => lines;

    /// <summary>The locals that hold the outputs.</summary>
    public IReadOnlyList<string> Outputs { get; }

    public string Input(OnnxInput input) => locals.Of(step.Inputs[input.Number]);

    public string None() => "graph.None";

    public string Weight(OnnxWeight weight) => $"graph.Weight({Literals.Text($"{step.Name}.{weight.Name}")})";

    public string Fill(OnnxFill fill) =>
        $"graph.Fill({Numbers.Text(fill.Value)}f{(fill.Sizes.Rank == 0 ? "" : $", {fill.Sizes.List}")})";

    public string Floats(OnnxFloats floats) =>
        $"graph.Floats({string.Join(", ", floats.Values.Select(value => $"{Numbers.Text(value)}f"))})";

    public string Longs(OnnxLongs longs) => $"graph.Longs({longs.Values.List})";

    public string Means(OnnxMeans means)
    {
        var sizes = $"{Numbers.Plain(means.Places)}, {Numbers.Plain(means.Windows)}";
        return $"graph.Means({sizes}{(means.IsTransposed ? ", transposed: true" : "")})";
    }

    /// <summary>A node within an expression has a line and a local of its own; the same node again is that local.</summary>
    public string Node(OnnxNode node)
    {
        if (!parts.TryGetValue(node, out var local))
        {
            var code = Call(node, $"{step.Name}.{node.Type}");
            local = Free(Texts.LowerFirst(node.Type));
            parts.Add(node, local);
            lines.Add(($"var {local} = {code};", ""));
        }

        return local;
    }

    public string Network() => $"graph.Use({Literals.Text(step.Name)}, this.{step.Path}, {locals.Of(step.Inputs[0])})";

    private string Call(OnnxNode node, string name)
    {
        string[] arguments = [Literals.Text(node.Type), Literals.Text(name), .. node.Inputs.Select(input => input.Accept(this))];
        var attributes = node.Attributes.Select(attribute => attribute.Value.Onnx(Literals.Text(attribute.Name)));
        return $"graph.Node({string.Join(", ", arguments)}){string.Concat(attributes)}";
    }

    private string Free(string stem)
    {
        var number = 1;
        while (!names.Add(stem + Numbers.Plain(number)))
        {
            number++;
        }

        return stem + Numbers.Plain(number);
    }
}
