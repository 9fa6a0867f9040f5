using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// How data gets to the network. A training set that fits is put on the device once, and a batch is a selection of its rows;
/// otherwise, and in evaluations, batches are read.
/// </summary>
internal static class BatchEmitter
{
    /// <summary>Declares <c>features</c> and <c>targets</c>, the whole training data; null if batches are read.</summary>
    public static void EmitResidentData(SourceWriter writer, CheckedNetwork network)
    {
        var (sizes, targets) = (network.Sample!.List, TargetSizes(network, "resident.Count"));
        writer.Text(
            $$"""
            // Data that fits is put on the device once; a batch selects rows of it, and bytes stay bytes until then.
            {{Tensor}}? features = null, targets = null, white = null;
            if (fit.Resident is { } resident)
            {
                features = {{Torch}}.frombuffer(resident.Features, resident.HasBytes ? {{ScalarType}}.Byte : {{Float32}}, resident.FeatureCount, resident.FeatureOffset).reshape(resident.Count, {{sizes}}).to(device);
                targets = {{Torch}}.frombuffer(resident.Targets, {{TargetType(network)}}).reshape({{targets}}).to(device);
                white = resident.HasBytes ? {{Torch}}.tensor(new[] { 255f }, {{Float32}}, device) : null;  // stands for 1
            }

            """
        );
    }

    /// <summary>Declares <c>order</c>, the sample numbers of an epoch.</summary>
    public static void EmitOrder(SourceWriter writer, CheckedNetwork network)
    {
        var stream = network.Field(GeneratedMembers.RandomStream);
        writer.Text(
            $"""
            // An epoch visits every sample once; shuffled, in a new random order, or in the one in which it was interrupted.
            using var epoch = {Torch}.NewDisposeScope();
            var order = !fit.Options.Shuffle ? null
                : fit.Order is null ? {Torch}.randperm(trainingData.Count, {ScalarType}.Int64, {Torch}.CPU, false, {stream})
                : {Torch}.tensor(fit.Order);
            fit.StartEpoch(order is null ? default : order.bytes);
            order = order?.to(device);

            """
        );
    }

    /// <summary>Declares the batch, <c>x</c> and <c>y</c>, from the data on the device or from the batch that was read.</summary>
    public static void EmitTrainingBatch(SourceWriter writer, CheckedNetwork network) =>
        writer.Text(
            $$"""
            {{Tensor}} x, y;
            if (features is null || targets is null)
            {
                var batch = fit.Read();
                x = {{NewFeatures(network)}};
                y = {{NewTargets(network)}};
                batch.CopyTo(x.bytes, y.bytes);
            }
            else
            {
                var rows = order?.narrow(0, fit.Start, fit.Count);
                x = rows is null ? features.narrow(0, fit.Start, fit.Count) : features.index_select(0, rows);
                y = rows is null ? targets.narrow(0, fit.Start, fit.Count) : targets.index_select(0, rows);
            }

            x = white is null ? x.to(dtype, device) : x.to({{Float32}}).div_(white).to(dtype);
            y = y.to({{Placed(network)}});
            """
        );

    /// <summary>Declares the batch, <c>x</c> and <c>y</c>, from the local <c>batch</c>.</summary>
    public static void EmitReadBatch(SourceWriter writer, CheckedNetwork network) =>
        writer.Text(
            $"""
            var x = {NewFeatures(network)};
            var y = {NewTargets(network)};
            batch.CopyTo(x.bytes, y.bytes);
            x = x.to(dtype, device);
            y = y.to({Placed(network)});
            """
        );

    private static string NewFeatures(CheckedNetwork network) =>
        $$"""{{Torch}}.empty(new long[] { batch.Count, {{network.Sample!.List}} }, {{Float32}}, {{Torch}}.CPU)""";

    private static string NewTargets(CheckedNetwork network) =>
        $$"""{{Torch}}.empty(new long[] { {{TargetSizes(network, "batch.Count")}} }, {{TargetType(network)}}, {{Torch}}.CPU)""";

    private static SampleType Target(CheckedNetwork network) =>
        network.Declaration.Loss!.Known!.Target(network.Graph.Output!.Type);

    private static string TargetSizes(CheckedNetwork network, string count) =>
        string.Join(", ", Target(network).Shape.Dimensions.Select(size => size.ToString()).Prepend(count));

    private static string TargetType(CheckedNetwork network) => $"{ScalarType}.{Target(network).Element}";

    // Class numbers are no numbers to calculate with: they keep their type.
    private static string Placed(CheckedNetwork network) =>
        Target(network).Element == ElementType.Float32 ? "dtype, device" : "device";
}
