using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The class of a correct declaration, member by member.</summary>
internal static class ClassEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network, string[] attributes)
    {
        var type = network.Declaration.Type.Hierarchy.Self;
        var contract = network.Declaration.IsTrainable ? "ITrainableNetwork" : "INetwork";
        var (input, output) = (network.Input!.Batch, network.Output!.Batch);
        var parameters = Numbers.Grouped(network.Graph.Parameters);
        writer.Line($"/// <summary>{network.Name}: {input} -> {output}, {parameters} parameters.</summary>");
        writer.Lines(attributes);
        using (writer.Block($"{type} : {Module}, global::NetDsl.{contract}"))
        {
            ConstantsEmitter.Emit(writer, network);
            ConstructorEmitter.EmitFields(writer, network);
            ConstructorEmitter.Emit(writer, network);
            ForwardEmitter.Emit(writer, network);
            if (network.Declaration.IsTrainable)
            {
                FitEmitter.Emit(writer, network);
                EvaluateEmitter.Emit(writer, network);
            }

            PredictEmitter.Emit(writer, network);
            WeightsEmitter.Emit(writer, network);
            TextEmitter.Emit(writer, network);
            ContractEmitter.Emit(writer, network);
            EmitRegisterComponents(writer);
            Disposal.Emit(writer, network);
            InnerClasses.Emit(writer, network.Graph);
        }
    }

    // TorchSharp's register_module calls it on a module that becomes part of another one. Reflection would find the fields a
    // second time, and take the random state for a buffer.
    private static void EmitRegisterComponents(SourceWriter writer) =>
        writer.Text(
            """

            /// <summary>Nothing to find by reflection: the constructor registers the stages.</summary>
            protected override void RegisterComponents()
            {
            }
            """
        );
}
