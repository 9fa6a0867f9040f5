using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Predict: floats in, floats out, to a new array or to the caller's memory.</summary>
internal static class PredictEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var (input, output) = (Numbers.Plain(network.Sample!.Count), Numbers.Plain(network.Output!.Count));
        using (ContractMethod.Predict.Block(writer, network))
        {
            writer.Text(
                $"""
                var outputs = global::NetDsl.PredictionRun.NewOutputs(this, samples.Length, {input}, {output});
                {ContractMethod.PredictInto.Call(network)}(samples, outputs);
                return outputs;
                """
            );
        }

        writer.Line();
        using (ContractMethod.PredictInto.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Line($"var run = new global::NetDsl.PredictionRun(this, samples, {input}, outputs, {output});");
            Placement.Emit(writer, network);
            EvaluationModeEmitter.EmitEntry(writer, network);
            writer.Text(
                $$"""
                while (run.Continues)
                {
                    using var scope = {{Torch}}.NewDisposeScope();
                    var x = {{Torch}}.empty(new long[] { run.Count, {{network.Sample.List}} }, {{Float32}}, {{Torch}}.CPU);
                    run.Read(x.bytes);
                    var output = {{SeveralInputsEmitter.Call(network, "x.to(dtype, device)")}}.to({{Float32}}).cpu().contiguous();
                    run.Write(output.bytes);
                }
                """
            );
        }

        writer.Line();
    }
}
