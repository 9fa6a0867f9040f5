using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// INetwork's properties, whose names the class uses for its constants, and ITrainableNetwork's, which are for the runtime
/// library.
/// </summary>
internal static class ContractEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var inputShape = Constant("InputShape", ".ToArray()", Literals.Integers(network.Sample));
        var outputShape = Constant("OutputShape", ".ToArray()", Literals.Integers(network.Output));
        writer.Text(
            $"""
            string global::NetDsl.INetwork.Name => {Literals.Text(network.Name)};

            {IntList} global::NetDsl.INetwork.InputShape => {inputShape};

            {IntList} global::NetDsl.INetwork.OutputShape => {outputShape};

            long global::NetDsl.INetwork.ParameterCount => {Constant("ParameterCount", "", "0L")};
            """
        );
        SeveralInputsEmitter.EmitContract(writer, network);
        SeveralOutputsEmitter.EmitContract(writer, network);
        if (network.Declaration.IsTrainable)
        {
            EmitTraining(writer, network);
        }

        // In a faulty declaration the name may be the user's: then the value itself is written.
        string Constant(string name, string conversion, string literal) =>
            network.Declaration.Members.Clashes.Contains(name) ? literal : name + conversion;
    }

    private static void EmitTraining(SourceWriter writer, CheckedNetwork network)
    {
        // If the loss is missing or unknown, which is a mistake, any value will do.
        var loss = network.Declaration.Loss?.Known;
        var metric = network.Declaration.Train?.Metric is { Length: > 0 } declared ? declared : loss?.Metric ?? "Accuracy";
        var outputs = loss?.Outputs ?? "ClassScores";
        writer.Text(
            $"""

            global::NetDsl.OutputKind global::NetDsl.ITrainableNetwork.Outputs => global::NetDsl.OutputKind.{outputs};

            global::NetDsl.MetricKind global::NetDsl.ITrainableNetwork.Metric => global::NetDsl.MetricKind.{metric};
            """
        );
        if (network.Declaration.Schedule is not null)
        {
            writer.Text(
                """

                bool global::NetDsl.ITrainableNetwork.TakesSchedule => true;
                """
            );
        }

        if (network.Declaration.Train?.Accumulate is not null)
        {
            writer.Text(
                """

                bool global::NetDsl.ITrainableNetwork.TakesAccumulation => true;
                """
            );
        }

        if (network.Graph.Layers().Any(layer => layer.NeedsTwoSamples))
        {
            writer.Text(
                """

                int global::NetDsl.ITrainableNetwork.SmallestBatch => 2;  // one sample has no variance to normalise by
                """
            );
        }

        if (network is { IsFaulty: false, Declaration.Data: { } data })
        {
            EmitFacts(writer, data);
        }
    }

    private static void EmitFacts(SourceWriter writer, DataDeclaration data)
    {
        var targets = data.Targets is { Length: > 0 } name ? $"global::NetDsl.TargetRange.{name}" : "null";
        var facts = $"{Number(data.Classes)}, {Number(data.Features)}, {Number(data.Rows)}, {targets}";
        writer.Text(
            $"""

            global::NetDsl.DataFacts? global::NetDsl.ITrainableNetwork.Facts => new global::NetDsl.DataFacts({facts});
            """
        );

        static string Number(int? value) => value is { } number ? Numbers.Plain(number) : "null";
    }
}
