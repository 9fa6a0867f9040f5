using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Fields and constructor: device, seed, layers, registration, initial weights.</summary>
internal static class ConstructorEmitter
{
    public static void EmitFields(SourceWriter writer, CheckedNetwork network)
    {
        ModuleCode.EmitFields(writer, network.Graph, "private");
        if (Placement.IsKept(network))
        {
            writer.Line("private readonly " + Names.Device + "? " + network.Field(GeneratedMembers.DefaultDevice) + ";");
            writer.Line("private readonly " + Names.ScalarType + "? " + network.Field(GeneratedMembers.DefaultType) + ";");
        }

        if (network.Declaration.IsTrainable)
        {
            writer.Line("private " + Names.Generator + "? " + network.Field(GeneratedMembers.RandomStream) + ";");
        }

        EvaluationModeEmitter.EmitField(writer, network);
        Disposal.EmitField(writer, network);

        writer.Line();
    }

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        EmitDocumentation(writer, network);
        using (writer.Block("public " + Identifier(network), Parameters(network), ": base(" + Literals.Text(network.Name) + ")"))
        {
            DeviceEmitter.Emit(writer, network);
            RandomStream.EmitSeed(writer);
            ModuleCode.EmitParts(writer, network.Graph);
            FrozenEmitter.EmitConstructor(writer, network);
            EvaluationModeEmitter.EmitCreation(writer, network);
            InitEmitter.Emit(writer, network);
            EmitLast(writer, network);
        }

        writer.Line();
    }

    /// <summary>The constructor's parameters; a faulty declaration has them too.</summary>
    public static IReadOnlyList<string> Parameters(CheckedNetwork network) =>
        [Names.Device + "? device = null", Names.ScalarType + "? dtype = null", Seed(network)];

    /// <summary>The parameter of the seed, with the declared one as its default.</summary>
    public static string Seed(CheckedNetwork network) =>
        "long? seed = " + (network.Declaration.Train?.Seed is { } seed ? Numbers.Plain(seed) + "L" : "null");

    public static string Identifier(CheckedNetwork network) => network.Declaration.Type.Hierarchy.Self.Identifier;

    private static void EmitDocumentation(SourceWriter writer, CheckedNetwork network)
    {
        var what =
            network.Graph.Parameters == 0 ? "it has no parameters"
            : InitEmitter.IsNeeded(network) ? "its weights start as declared"
            : "its weights start as PyTorch's do";
        var use = network.Declaration.IsTrainable ? "the initial weights and the order of samples" : "the initial weights";
        writer.Line("/// <summary>Creates the network; " + what + ".</summary>");
        writer.Line("/// <param name=\"device\">Where it lives; null: " + DeviceEmitter.Default(network) + ".</param>");
        writer.Line("/// <param name=\"dtype\">The type of its parameters; null: float32.</param>");
        writer.Line("/// <param name=\"seed\">Seed for " + use + "; null: different ones each time.</param>");
    }

    private static void EmitLast(SourceWriter writer, CheckedNetwork network)
    {
        if (Placement.IsKept(network))
        {
            writer.Line();
            writer.Line("// Without parameters, the network itself keeps device and type.");
            writer.Line(network.Field(GeneratedMembers.DefaultDevice) + " = device;");
            writer.Line(network.Field(GeneratedMembers.DefaultType) + " = dtype;");
        }

        if (network.Declaration.IsTrainable)
        {
            writer.Line();
            RandomStream.EmitStart(writer, network);
        }
    }
}
