using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The C# that a module and a block within it have in common: fields, creation and registration, forward.</summary>
internal static class ModuleCode
{
    /// <summary>One field for each part.</summary>
    public static void EmitFields(SourceWriter writer, Module module, string access) =>
        writer.Lines(module.Parts.Select(part => $"{access} readonly {NodeCode.Type(part)} {part.Name.Member};"));

    /// <summary>For a constructor: creates the parts and registers them under their names.</summary>
    public static void EmitParts(SourceWriter writer, Module module) =>
        EmitParts(writer, module, (_, _) => null, NodeCode.Shapes);

    /// <summary>For a constructor: creates the parts and registers them under their names.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="module">The module.</param>
    /// <param name="given">The name of the parameter that an argument of a part is given by, from both numbers; null for a
    /// constant.</param>
    /// <param name="comment">What is said of a part.</param>
    public static void EmitParts(SourceWriter writer, Module module, Func<int, int, string?> given, Func<Part, string> comment)
    {
        writer.Commented([
            .. module.Parts.Select(
                (part, number) =>
                    (
                        $"{Names.Member(part.Name.Member)} = {NodeCode.New(part, argument => given(number, argument))};",
                        comment(part)
                    )
            ),
        ]);
        writer.Lines(
            module.Parts.Select(part => $"register_module({Literals.Text(part.Name.Own)}, {Names.Member(part.Name.Member)});")
        );
    }

    /// <summary>The body of forward, one line for each step.</summary>
    public static void EmitForward(SourceWriter writer, Module module) =>
        EmitForward(writer, module, node => node.Output.Type.Shape.Batch);

    /// <summary>The body of forward, one line for each step.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="module">The module.</param>
    /// <param name="comment">What is said of a step.</param>
    public static void EmitForward(SourceWriter writer, Module module, Func<Node, string> comment)
    {
        var locals = new Locals(module);
        var code = new StepCode(locals);
        var isLast = module.Nodes[module.Nodes.Count - 1].Output == module.Output;
        writer.Commented([.. module.Nodes.Select((node, i) => (Statement(node, i), comment(node)))]);
        if (!isLast)
        {
            var outputs = string.Join(", ", module.Outputs.Select(locals.Of));
            writer.Line($"return {(module.Outputs.Count == 1 ? outputs : $"({outputs})")};");
        }

        string Statement(Node node, int number)
        {
            var start = isLast && number == module.Nodes.Count - 1 ? "return " : locals.Assignment(node.Output);
            return $"{start}{node.Accept(code)};";
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
