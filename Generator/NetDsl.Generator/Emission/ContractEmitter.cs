using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Emission;

/// <summary>
/// INetwork's properties, whose names the class has for its own constants, and those of ITrainableNetwork, which are for the
/// runtime library.
/// </summary>
internal static class ContractEmitter
{
    private const string Network = Names.NetDsl + ".INetwork.";

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("string " + Network + "Name => " + Literals.Text(network.Name) + ";");
        writer.Line();
        Property(Names.IntList, "InputShape", Literals.Integers(network.Input), ".ToArray()");
        writer.Line();
        Property(Names.IntList, "OutputShape", Literals.Integers(network.Output), ".ToArray()");
        writer.Line();
        Property("long", "ParameterCount", "0L", "");
        if (network.Declaration.IsTrainable)
        {
            // Of a loss that is missing or unknown, which is a mistake, any value will do.
            var loss = network.Declaration.Loss?.Known;
            var metric = network.Declaration.Train?.Metric is { Length: > 0 } declared ? declared : loss?.Metric ?? "Accuracy";
            writer.Line();
            Enumerator("OutputKind", "Outputs", loss?.Outputs ?? "ClassScores");
            writer.Line();
            Enumerator("MetricKind", "Metric", metric);
            if (network.Graph.Layers().Any(layer => layer.NeedsTwoSamples))
            {
                writer.Line();
                writer.Line(
                    "int "
                        + Names.NetDsl
                        + ".ITrainableNetwork.SmallestBatch => 2;  // one sample has no variance to normalise by"
                );
            }

            if (network is { IsFaulty: false, Declaration.Data: { } data })
            {
                writer.Line();
                EmitFacts(data);
            }
        }

        void EmitFacts(DataDeclaration data)
        {
            var targets = data.Targets is { Length: > 0 } name ? Names.NetDsl + ".TargetRange." + name : "null";
            writer.Line(
                Names.NetDsl
                    + ".DataFacts? "
                    + Names.NetDsl
                    + ".ITrainableNetwork.Facts => new "
                    + Names.NetDsl
                    + ".DataFacts("
                    + Number(data.Classes)
                    + ", "
                    + Number(data.Features)
                    + ", "
                    + Number(data.Rows)
                    + ", "
                    + targets
                    + ");"
            );

            static string Number(int? value) => value is { } number ? Numbers.Plain(number) : "null";
        }

        void Enumerator(string type, string name, string value) =>
            writer.Line(
                Names.NetDsl
                    + "."
                    + type
                    + " "
                    + Names.NetDsl
                    + ".ITrainableNetwork."
                    + name
                    + " => "
                    + Names.NetDsl
                    + "."
                    + type
                    + "."
                    + value
                    + ";"
            );

        // In a faulty declaration the name may be the user's: then the value itself.
        void Property(string type, string name, string literal, string conversion)
        {
            var isTheUsers = network.Declaration.Members.Clashes.Contains(name);
            writer.Line(type + " " + Network + name + " => " + (isTheUsers ? literal : name + conversion) + ";");
        }
    }
}
