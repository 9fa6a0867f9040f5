using Microsoft.CodeAnalysis;
using NetDsl.Generator.Declarations.Functional;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Losses;
using NetDsl.Generator.Optimizers;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// Reads a type's attributes into a <see cref="NetworkDeclaration"/>. The generator and the analyzer both use it.
/// </summary>
internal static class DeclarationReader
{
    private static readonly IReadOnlyList<string> OptimizerSettings = OptimizerKind.Properties();
    private static readonly IReadOnlyList<string> LossNumbers = LossKind.Properties<LossNumber>();
    private static readonly IReadOnlyList<string> LossLists = LossKind.Properties<LossWeights>();

    /// <summary>The declaration; null if the type is not a class (then the compiler reports the attribute).</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">The program.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="nodes">Takes the expressions of Define; null where nobody asks for them.</param>
    /// <param name="around">Reads the network that uses this one; null for none.</param>
    public static NetworkDeclaration? Read(
        INamedTypeSymbol type,
        Compilation compilation,
        CancellationToken cancellation,
        ReadNodes? nodes = null,
        UsedNetworks? around = null
    )
    {
        if (type.TypeKind != TypeKind.Class)
        {
            return null;
        }

        var attributes = NetDslAttributes.Of(type).Select((data, number) => new AttributeValues(data, number)).ToArray();
        var networks = new UsedNetworks(type, compilation, around, cancellation);
        var stages = new List<Stage>();
        var stageSyntax = new List<SyntaxNode?>();
        foreach (var values in attributes)
        {
            if (ReadLayer(values, networks) is { } layer)
            {
                stages.Add(new LayerStage(values.Place, values.Text("Name"), layer));
                stageSyntax.Add(values.Syntax(cancellation)?.Parent?.Parent);
            }
        }

        var scattered = stageSyntax.FindIndex(syntax => syntax != stageSyntax[0]);
        var functional = FunctionalReader.Read(type, compilation, networks, nodes ?? new ReadNodes(), cancellation);
        var inputs = attributes.Where(values => values.Kind == "InputAttribute").Select(ReadInput).ToEquatableArray();
        var pipeline = StandardisedInputs.Add(
            functional?.Pipeline ?? new StageGroup(Place.Type, null, stages.ToEquatableArray()),
            inputs,
            functional?.Parameters ?? default
        );
        var outputs = functional?.Outputs ?? default;
        var names = StageNames.OfClass(pipeline);
        var loss = Find(attributes, "LossAttribute", ReadLoss);
        var optimizer = Find(attributes, "OptimizerAttribute", ReadOptimizer);
        var train = Find(attributes, "TrainAttribute", ReadTrain);
        var schedule = Find(attributes, "ScheduleAttribute", ScheduleDeclaration.Read);
        var stop = Find(attributes, "EarlyStopAttribute", EarlyStopDeclaration.Read);
        var isTrainable =
            loss is not null || optimizer is not null || train is not null || schedule is not null || stop is not null;
        return new NetworkDeclaration(
            TypeReader.Read(type, names, pipeline.Flow.Inputs.Count, outputs, compilation, cancellation),
            MemberReader.Read(type, compilation, pipeline, isTrainable, cancellation),
            type.GetAttributes().Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error })
                || attributes.Any(values => values.DoesNotCompile)
                || functional is { DoesNotCompile: true },
            scattered < 0 ? null : stages[scattered].Place,
            inputs,
            pipeline,
            loss,
            optimizer,
            train,
            Find(attributes, "InitAttribute", InitDeclaration.OfNetwork),
            Find(attributes, "DataAttribute", DataDeclaration.Read),
            attributes.FirstOrDefault(values => values.Kind == "NetworkAttribute")?.Path ?? "",
            functional?.Findings,
            functional is null ? null : stages.FirstOrDefault()?.Place,
            functional?.Parameters ?? default,
            outputs,
            schedule,
            stop
        );
    }

    private static Layer? ReadLayer(AttributeValues values, UsedNetworks networks) =>
        values.Used is { } used ? UsedLayer.Of(networks.Of(used), values) : Kinds.Layers.Find(values.Kind)?.Read(values);

    private static T? Find<T>(AttributeValues[] attributes, string kind, Func<AttributeValues, T> read)
        where T : class => attributes.FirstOrDefault(values => values.Kind == kind) is { } found ? read(found) : null;

    private static InputDeclaration ReadInput(AttributeValues values) =>
        new(
            values.Place,
            Shape.Of([.. values.Integers("shape")]),
            values.Has("Role") ? values.Enumerator("Role") : InputDeclaration.ByRank,
            values.Text("Name"),
            values.Flag("Standardise") ?? false
        );

    private static LossDeclaration ReadLoss(AttributeValues values) =>
        new(values.Place, values.Enumerator("kind"), values.Settings(LossNumbers), values.Lists(LossLists));

    private static OptimizerDeclaration ReadOptimizer(AttributeValues values) =>
        new(values.Place, values.Enumerator("kind"), values.Settings(OptimizerSettings));

    private static TrainDeclaration ReadTrain(AttributeValues values) =>
        new(
            values.Place,
            values.Integer("BatchSize"),
            values.Integer("Iterations"),
            values.Integer("Epochs"),
            values.Integer("EvaluateEvery"),
            values.Long("Seed"),
            values.Flag("Shuffle") ?? true,
            values.Has("Device") ? values.Enumerator("Device") : "Auto",
            values.Has("Metric") ? values.Enumerator("Metric") : "",
            values.Real("ClipNorm"),
            values.Real("ClipValue"),
            values.Flag("DropLast") ?? false,
            values.Integer("Accumulate"),
            values.Real("Average")
        );
}
