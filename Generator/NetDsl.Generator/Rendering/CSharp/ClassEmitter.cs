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
        var (input, output) = (network.InputBatch, network.OutputBatch);
        var parameters = Numbers.Grouped(network.Graph.Parameters);
        writer.Line($"/// <summary>{network.Name}: {input} -> {output}, {parameters} parameters.</summary>");
        writer.Lines(attributes);
        using (writer.Block($"{type} : {ModuleOf(network)}, global::NetDsl.{contract}"))
        {
            ConstantsEmitter.Emit(writer, network);
            ConstructorEmitter.EmitFields(writer, network);
            ConstructorEmitter.Emit(writer, network);
            ForwardEmitter.Emit(writer, network);
            FrozenEmitter.EmitTrain(writer, network);
            if (network.Declaration.IsTrainable)
            {
                FitEmitter.Emit(writer, network);
                EvaluateEmitter.Emit(writer, network);
                FiniteEmitter.Emit(writer, network);
            }

            PredictEmitter.Emit(writer, network);
            SeveralOutputsEmitter.EmitPredict(writer, network);
            SeveralInputsEmitter.Emit(writer, network);
            WeightsEmitter.Emit(writer, network);
            PartWeightsEmitter.Emit(writer, network);
            TextEmitter.Emit(writer, network);
            ContractEmitter.Emit(writer, network);
            ModuleCode.EmitRegisterComponents(writer, "the stages");
            Disposal.Emit(writer, network);
            InnerClasses.Emit(writer, network.Graph);
        }
    }
}
