using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The locals of a module's forward. Each is named after what it holds; a value that is not used again gives its name to the
/// next one, so that a chain is <c>x = f.call(x)</c>.
/// </summary>
internal sealed class Locals
{
    private readonly Dictionary<int, string> names = [];
    private readonly HashSet<int> declarations = [];

    public Locals(Module module)
    {
        var nodes = module.Nodes;
        var lastUses = new Dictionary<int, int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var input in nodes[i].Inputs)
            {
                lastUses[input.Number] = i;
            }
        }

        var holders = new Dictionary<string, Value>(StringComparer.Ordinal);
        var members = new HashSet<string>(module.Parts.Select(part => part.Name.Member), StringComparer.Ordinal);
        foreach (var input in module.Inputs)
        {
            Hold(input, input.Name);
        }

        for (var i = 0; i < nodes.Count; i++)
        {
            var output = nodes[i].Output;
            var name = output.Name;
            for (var number = 2; IsNeededAfter(name, i) || (members.Contains(name) && !Names.Locals.Contains(name)); number++)
            {
                name = output.Name + Numbers.Plain(number);
            }

            if (!holders.ContainsKey(name))
            {
                declarations.Add(output.Number);
            }

            Hold(output, name);
        }

        bool IsNeededAfter(string name, int node) =>
            holders.TryGetValue(name, out var value)
            && (module.Outputs.Contains(value) || (lastUses.TryGetValue(value.Number, out var last) && last > node));

        void Hold(Value value, string name)
        {
            holders[name] = value;
            names[value.Number] = name;
        }
    }

    /// <summary>The local that holds a value.</summary>
    public string Of(Value value) => names[value.Number];

    /// <summary>The beginning of the statement that computes a value: <c>x = </c> or <c>var left = </c>.</summary>
    public string Assignment(Value value) => (declarations.Contains(value.Number) ? "var " : "") + Of(value) + " = ";
}
