using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Where a run stood, without tensors. It is in the metadata of <c>last.safetensors</c>; the tensors of that file are the
/// weights, the parts of <see cref="StateSaver"/> and the order of the epoch.
/// </summary>
internal sealed record RunState
{
    // No name of a weight has a slash.
    private const string Prefix = "run/";

    /// <summary>The name of the tensor with the order of the epoch.</summary>
    public const string OrderName = Prefix + "order";

    /// <summary>The network's card: what was declared.</summary>
    public required NetworkCard Card { get; init; }

    /// <summary>The options of the run.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>Samples of the training data.</summary>
    public required int TrainingSamples { get; init; }

    /// <summary>Samples of the test data; 0 without.</summary>
    public required int TestSamples { get; init; }

    /// <summary>Optimizer steps done.</summary>
    public required int Iteration { get; init; }

    /// <summary>The loss of the last step.</summary>
    public required float? Loss { get; init; }

    /// <summary>Samples of the epoch that were used.</summary>
    public required int Position { get; init; }

    /// <summary>Epochs that the network has begun, those of other runs included.</summary>
    public required int Epochs { get; init; }

    /// <summary>The state of a schedule that follows the test loss.</summary>
    public required PlateauState Plateau { get; init; }

    /// <summary>The best evaluation; null without test data.</summary>
    public required TrainingRecord? Best { get; init; }

    /// <summary>What early stopping remembers; null without.</summary>
    public EarlyStopState? EarlyStop { get; init; }

    /// <summary>The time that the steps took.</summary>
    public required TimeSpan TrainingTime { get; init; }

    /// <summary>The evaluations.</summary>
    public required IReadOnlyList<TrainingRecord> Records { get; init; }

    /// <summary>The name of a part of the state among the tensors.</summary>
    public static string PartName(int number) => FormattableString.Invariant($"{Prefix}{number}");

    /// <summary>Whether a tensor is not a weight but belongs to the state.</summary>
    public static bool Owns(string tensor) => tensor.StartsWith(Prefix, StringComparison.Ordinal);
}

/// <summary>The state as JSON.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(RunState))]
internal sealed partial class RunJson : JsonSerializerContext;
