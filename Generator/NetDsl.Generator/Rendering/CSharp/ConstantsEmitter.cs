using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>ParameterCount, InputShape, OutputShape, DefaultOptions.</summary>
internal static class ConstantsEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        Emit(
            GeneratedMembers.ParameterCount,
            "Numbers that training changes.",
            $"public const long ParameterCount = {Numbers.Plain(network.IsFaulty ? 0 : network.Graph.Parameters)}L;"
        );
        Emit(
            GeneratedMembers.InputShape,
            network.TakesSeveral
                ? $"Numbers in one sample: those of {SeveralInputsEmitter.Text(network)} one after another."
                : "Sizes of one input sample, without the batch dimension.",
            $"public static {IntSpan} InputShape => {Literals.Integers(network.Sample)};"
        );
        Emit(
            GeneratedMembers.OutputShape,
            network.GivesSeveral
                ? $"Numbers in one sample's outputs: those of {network.OutputText} one after another."
                : "Sizes of one output, without the batch dimension.",
            $"public static {IntSpan} OutputShape => {Literals.Integers(network.Output)};"
        );
        if (network.Declaration.IsTrainable)
        {
            Emit(
                GeneratedMembers.DefaultOptions,
                "The declared training settings; override with <c>DefaultOptions with { Iterations = 100 }</c>.",
                $$"""public static global::NetDsl.TrainingOptions DefaultOptions { get; } = new() { {{Settings(network)}} };"""
            );
        }

        void Emit(GeneratedMember member, string summary, string code)
        {
            if (!network.Declaration.Members.Clashes.Contains(member.Key))
            {
                writer.Text(
                    $"""
                    /// <summary>{summary}</summary>
                    {code}

                    """
                );
            }
        }
    }

    private static string EarlyStop(EarlyStopDeclaration stop)
    {
        string[] arguments =
        [
            $"Patience: {Numbers.Plain(stop.EffectivePatience)}",
            .. stop.MinDelta is { } delta and not 0 ? [$"MinDelta: {Numbers.Literal(delta)}"] : Array.Empty<string>(),
            .. stop.Watch == "Loss" ? ["Watch: global::NetDsl.WatchKind.Loss"] : Array.Empty<string>(),
        ];
        return $"new global::NetDsl.EarlyStop({string.Join(", ", arguments)})";
    }

    private static string Settings(CheckedNetwork network)
    {
        var (train, optimizer) = (network.Declaration.Train, network.Declaration.Optimizer);
        var settings = new List<string> { $"BatchSize = {Numbers.Plain(train?.EffectiveBatchSize ?? 1)}" };
        Add("Iterations", train?.Iterations);
        Add("Epochs", train?.Epochs);
        Add("EvaluateEvery", train?.EvaluateEvery);
        if (train is { Shuffle: false })
        {
            settings.Add("Shuffle = false");
        }

        if (train is { DropLast: true })
        {
            settings.Add("DropLast = true");
        }

        Add("Accumulate", train?.Accumulate);
        settings.Add($"LearningRate = {Numbers.Literal(optimizer?.LearningRate ?? 0)}");
        if (network is { IsFaulty: false, Declaration.Schedule: { Known: { } kind } schedule })
        {
            settings.Add($"Schedule = {kind.Expression(schedule)}");
        }

        if (network is { IsFaulty: false, Declaration.EarlyStop: { } stop })
        {
            settings.Add($"EarlyStop = {EarlyStop(stop)}");
        }

        return string.Join(", ", settings);

        void Add(string name, int? value)
        {
            if (value is { } number)
            {
                settings.Add($"{name} = {Numbers.Plain(number)}");
            }
        }
    }
}
