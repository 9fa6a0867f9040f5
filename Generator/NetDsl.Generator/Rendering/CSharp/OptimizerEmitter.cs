using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The optimizer, its groups of parameters, and their learning rates.</summary>
internal static class OptimizerEmitter
{
    private const string Linq = "global::System.Linq.Enumerable";

    // Tensors are equal if their numbers are: what is excepted must be the same objects.
    private const string SameObject = "global::System.Collections.Generic.ReferenceEqualityComparer.Instance";

    /// <summary>Declares the local <c>optimizer</c>, and <c>groups</c> if there are several.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var declaration = network.Declaration.Optimizer!;
        var optimizer = declaration.Known!;
        var groups = Groups(network);
        if (groups.Length > 1)
        {
            EmitGroups(writer, $"{Modules}.{optimizer.Torch}", network, groups);
        }

        if (optimizer.Comments(declaration) is { Count: > 0 } comments)
        {
            writer.Line($"// Learning rate, {string.Join(", ", comments)}.");
        }

        var parameters = groups.Length == 1 ? "parameters()" : "groups";
        var arguments = string.Join(", ", [parameters, "fit.Options.LearningRate", .. optimizer.Arguments(declaration)]);
        writer.Line($"using var optimizer = {Torch}.optim.{optimizer.Torch}({arguments});");
    }

    /// <summary>Sets the learning rates of the step that comes next, where they change or differ.</summary>
    public static void EmitRates(SourceWriter writer, CheckedNetwork network)
    {
        var groups = Groups(network);
        if (groups.Any(group => group.Rate != 1))
        {
            writer.Lines(
                groups.Select(
                    (group, number) =>
                        $"groups[{Numbers.Plain(number)}].LearningRate = "
                        + $"{(group.Rate == 1 ? "" : $"{Numbers.Literal(group.Rate)} * ")}fit.Rate;"
                )
            );
        }
        else if (network.Declaration.Schedule is not null)
        {
            writer.Text(
                """
                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate = fit.Rate;
                }

                """
            );
        }
    }

    private static void EmitGroups(SourceWriter writer, string optimizer, CheckedNetwork network, Group[] groups)
    {
        var slow = Slow(network).ToArray();
        writer.Line();
        writer.Lines(slow.Select(part => $"// {part.Names} learns at {Numbers.Text(part.Rate)} times the learning rate."));
        if (groups.Any(group => !group.Decays))
        {
            writer.Line("// Biases and the weights of normalisations have one dimension; they do not decay.");
        }

        writer.Line($"var trained = {Others(slow.Select(part => part.Weights))};");
        using (writer.Block($"var groups = new {optimizer}.ParamGroup[]", "};"))
        {
            writer.Lines(
                groups.Select(group =>
                    group.Decays
                        ? $"new() {{ Parameters = {group.Weights} }},"
                        : $"new({group.Weights}, new {optimizer}.Options {{ weight_decay = 0 }}),"
                )
            );
        }

        writer.Line();
    }

    private static Group[] Groups(CheckedNetwork network)
    {
        (string Weights, double Rate)[] parts =
        [
            ("trained", 1),
            .. Slow(network).Select(part => ($"{Linq}.ToArray({part.Weights})", part.Rate)),
        ];
        return network.Declaration.Optimizer!.DecaysBias
            ? [.. parts.Select(part => new Group(part.Weights, part.Rate, true))]
            :
            [
                .. parts.SelectMany(part =>
                    new[]
                    {
                        new Group($"global::System.Array.FindAll({part.Weights}, weight => weight.dim() > 1)", part.Rate, true),
                        new Group($"global::System.Array.FindAll({part.Weights}, weight => weight.dim() <= 1)", part.Rate, false),
                    }
                ),
            ];
    }

    // The networks within the network that have a learning rate of their own, by that rate.
    private static IEnumerable<(string Names, string Weights, double Rate)> Slow(CheckedNetwork network) =>
        network
            .Graph.Layers()
            .Where(layer => layer.Operation.Used is { Rate: not null, AllParameters: > 0 })
            .GroupBy(layer => layer.Operation.Used!.Rate!.Value)
            .Select(layers =>
                (
                    string.Join(", ", layers.Select(layer => layer.Name.Key)),
                    layers
                        .Select(layer => $"{Member(layer.Name.Path)}.parameters()")
                        .Aggregate((weights, next) => $"{Linq}.Concat({weights}, {next})"),
                    layers.Key
                )
            );

    private static string Others(IEnumerable<string> slow) => $"{Linq}.ToArray({slow.Aggregate("parameters()", Without)})";

    private static string Without(string all, string part) => $"{Linq}.Except<{Modules}.Parameter>({all}, {part}, {SameObject})";

    /// <summary>Parameters with the same options.</summary>
    /// <param name="Weights">The expression that gives them.</param>
    /// <param name="Rate">Their learning rate as a multiple of the optimizer's.</param>
    /// <param name="Decays">Whether they decay, if any weight does.</param>
    private sealed record Group(string Weights, double Rate, bool Decays);
}
