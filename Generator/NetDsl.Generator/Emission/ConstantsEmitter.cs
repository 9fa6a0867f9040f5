using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>ParameterCount, InputShape, OutputShape, DefaultOptions.</summary>
internal static class ConstantsEmitter
{
    private const string Options = Names.NetDsl + ".TrainingOptions";

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("/// <summary>Numbers that training changes.</summary>");
        writer.Line("public const long ParameterCount = " + Numbers.Plain(network.IsFaulty ? 0 : network.Parameters) + "L;");
        writer.Line();
        writer.Line("/// <summary>Sizes of one input sample, without the batch dimension.</summary>");
        writer.Line("public static " + Names.IntSpan + " InputShape => " + Literals.Integers(network.Input) + ";");
        writer.Line();
        writer.Line("/// <summary>Sizes of one output, without the batch dimension.</summary>");
        writer.Line("public static " + Names.IntSpan + " OutputShape => " + Literals.Integers(network.Output) + ";");
        writer.Line();
        if (network.Declaration.IsTrainable)
        {
            writer.Line("/// <summary>The declared training settings; override with <c>DefaultOptions with { Iterations = 100 }</c>.</summary>");
            writer.Line("public static " + Options + " DefaultOptions { get; } = new " + Options + " { " + Settings(network) + " };");
            writer.Line();
        }
    }

    private static string Settings(CheckedNetwork network)
    {
        var (train, optimizer) = (network.Declaration.Train, network.Declaration.Optimizer);
        var settings = new List<string> { "BatchSize = " + Numbers.Plain(train?.EffectiveBatchSize ?? 1) };
        Add("Iterations", train?.Iterations);
        Add("Epochs", train?.Epochs);
        Add("EvaluateEvery", train?.EvaluateEvery);
        if (train is { Shuffle: false })
        {
            settings.Add("Shuffle = false");
        }

        settings.Add("LearningRate = " + Numbers.Literal(optimizer?.LearningRate ?? 0));
        return string.Join(", ", settings);

        void Add(string name, int? value)
        {
            if (value is { } number)
            {
                settings.Add(name + " = " + Numbers.Plain(number));
            }
        }
    }
}
