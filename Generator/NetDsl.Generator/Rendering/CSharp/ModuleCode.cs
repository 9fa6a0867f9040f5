using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The C# that a module and a block within it have in common: fields, creation and registration, forward.</summary>
internal static class ModuleCode
{
    /// <summary>One field for each part.</summary>
    public static void EmitFields(SourceWriter writer, Module module, string access) =>
        writer.Lines(module.Nodes.Select(node => $"{access} readonly {NodeCode.Type(node)} {node.Name.Member};"));

    /// <summary>For a constructor: creates the parts and registers them under their names.</summary>
    public static void EmitParts(SourceWriter writer, Module module)
    {
        writer.Commented([
            .. module.Nodes.Select(node => ($"{Names.Member(node.Name.Member)} = {NodeCode.New(node)};", NodeCode.Shapes(node))),
        ]);
        writer.Lines(
            module.Nodes.Select(node => $"register_module({Literals.Text(node.Name.Own)}, {Names.Member(node.Name.Member)});")
        );
    }

    /// <summary>The body of forward, one line for each part.</summary>
    public static void EmitForward(SourceWriter writer, Module module)
    {
        var locals = new Locals(module);
        writer.Commented([.. module.Nodes.Select((node, i) => (Statement(node, i), node.Output.Type.Shape.Batch))]);

        string Statement(Node node, int number)
        {
            var start = number == module.Nodes.Count - 1 ? "return " : locals.Assignment(node.Output);
            return $"{start}{Names.Member(node.Name.Member)}.call({string.Join(", ", node.Inputs.Select(locals.Of))});";
        }
    }

    /// <summary>
    /// The method that TorchSharp's register_module calls on a module that becomes part of another one. Reflection would find the
    /// fields a second time, and take the network's random state for a buffer.
    /// </summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="what">What the constructor registers.</param>
    public static void EmitRegisterComponents(SourceWriter writer, string what) =>
        writer.Text(
            $$"""

            /// <summary>Nothing to find by reflection: the constructor registers {{what}}.</summary>
            protected override void RegisterComponents()
            {
            }
            """
        );
}
