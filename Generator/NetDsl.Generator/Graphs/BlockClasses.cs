using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Graphs;

/// <summary>
/// Finds blocks of the same structure, so that one class is written for them. The numbers in which they differ become parameters
/// of its constructor; numbers that are always equal become one.
/// </summary>
internal sealed class BlockClasses
{
    private static readonly PartArguments Arguments = new();

    private readonly Dictionary<string, BlockNode> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);
    private readonly Func<string, string> free;

    /// <param name="module">The network, whose blocks have classes without parameters.</param>
    /// <param name="free">The name for a class, from the one that it would have if nothing were in the way.</param>
    public BlockClasses(Module module, Func<string, string> free)
    {
        this.free = free;
        // Blocks within blocks first: those around them depend on their classes.
        foreach (var level in module.Blocks().GroupBy(Height).OrderBy(level => level.Key))
        {
            foreach (var same in level.Select(Renew).GroupBy(Structure, StringComparer.Ordinal))
            {
                Name([.. same]);
            }
        }

        Module = Renew(module);
    }

    /// <summary>The network with the classes of its blocks.</summary>
    public Module Module { get; }

    private static int Height(BlockNode block) =>
        block.Module.Nodes.OfType<BlockNode>().Select(inner => Height(inner) + 1).DefaultIfEmpty(0).Max();

    private BlockNode Renew(BlockNode block) => block with { Module = Renew(block.Module) };

    private Module Renew(Module module) =>
        module with
        {
            Nodes = module
                .Nodes.Select(node => node is BlockNode block && named.TryGetValue(block.Name.Key, out var known) ? known : node)
                .ToEquatableArray(),
        };

    private void Name(BlockNode[] same)
    {
        var first = same[0];
        var stem = first.Class.Name;
        uses[stem] = uses.TryGetValue(stem, out var count) ? count + 1 : 1;
        var parameters = new List<(BlockParameter Parameter, ParameterValue[] Values)>();
        var slots = new List<Slot>();
        var members = new HashSet<string>(first.Module.Parts.Select(part => part.Name.Member), StringComparer.Ordinal)
        {
            "device",
            "dtype",
        };
        var arguments = same.Select(block => block.Module.Parts.Select(part => part.Accept(Arguments)).ToArray()).ToArray();
        for (var part = 0; part < arguments[0].Length; part++)
        {
            for (var number = 0; number < arguments[0][part].Length; number++)
            {
                var values = arguments.Select(block => block[part][number].Value).ToArray();
                if (values.Any(value => value != values[0]))
                {
                    var index = parameters.FindIndex(known => known.Values.SequenceEqual(values));
                    if (index < 0)
                    {
                        index = parameters.Count;
                        var name = Free(arguments[0][part][number].Name, members);
                        members.Add(name);
                        parameters.Add((new BlockParameter(name, values[0].CSharpType), values));
                    }

                    slots.Add(new Slot(part, number, index));
                }
            }
        }

        var declared = new BlockClass(
            free(StageNames.Numbered(stem, uses[stem])),
            parameters.Select(known => known.Parameter).ToEquatableArray(),
            slots.ToEquatableArray()
        );
        for (var block = 0; block < same.Length; block++)
        {
            named[same[block].Name.Key] = same[block] with
            {
                Class = declared,
                Arguments = parameters.Select(known => known.Values[block]).ToEquatableArray(),
            };
        }
    }

    private static string Free(string name, HashSet<string> taken) =>
        Enumerable
            .Range(1, int.MaxValue)
            .Select(number => StageNames.Numbered(name, number))
            .First(each => !taken.Contains(each));

    // Everything that is written in the class but for the values of arguments.
    private static string Structure(BlockNode block)
    {
        var rendering = new StructureText(block.Module);
        return string.Join(
            "\n",
            block
                .Module.Nodes.Select(node => node.Accept(rendering))
                .Prepend($"{block.Class.Name}({string.Join(", ", block.Module.Inputs.Select(rendering.Number))})")
                .Append(rendering.Number(block.Module.Output!))
        );
    }

    /// <summary>What a part is created with.</summary>
    private sealed class PartArguments : IPartRendering<(string Name, ParameterValue Value)[]>
    {
        public (string Name, ParameterValue Value)[] Layer(LayerNode layer) =>
            [.. layer.Operation.FactoryArguments.Select(argument => (Camel(argument.Parameter.Python), argument.Value))];

        public (string Name, ParameterValue Value)[] Block(BlockNode block) =>
            [.. block.Class.Parameters.Zip(block.Arguments, (parameter, value) => (parameter.Name, value))];

        private static string Camel(string python)
        {
            var words = python.Split('_');
            var name = words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
            return name == "p" ? "probability" : TypeReader.Escape(name);
        }
    }

    private sealed class StructureText(Module module) : INodeRendering<string>, IPartRendering<string>
    {
        private readonly List<int> values =
        [
            .. module.Inputs.Select(value => value.Number),
            .. module.Nodes.Select(node => node.Output.Number),
        ];

        public string Call(Part part, Node node) => $"{Values(node)} = {part.Name.Own} {part.Accept<string>(this)}";

        public string Merge(MergeNode merge) =>
            $"{Values(merge)} = {merge.Kind} {merge.Output.Type.Role} {Numbers.Plain(merge.Out.Rank)}";

        public string Layer(LayerNode layer) =>
            $"{layer.Operation.Used?.Type ?? layer.Class} {layer.Operation.Type}("
            + string.Join(", ", layer.Operation.FactoryArguments.Select(each => each.Value.CSharpType))
            + ") "
            + layer.Operation.Placement;

        public string Block(BlockNode block) => block.Class.Name;

        /// <summary>A value, whatever else there is in the network.</summary>
        public string Number(Value value) => $"{value.Name}#{Numbers.Plain(values.IndexOf(value.Number))}";

        private string Values(Node node) => $"{Number(node.Output)}, {string.Join(", ", node.Inputs.Select(Number))}";
    }
}
