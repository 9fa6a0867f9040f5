using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;
using NetDsl.Generator.Optimizers;

namespace NetDsl.Generator.Declarations;

/// <summary>Everything that the user wrote about one network, as values: no symbol, no syntax, no location.</summary>
/// <param name="Type">The type, and whether it can be extended.</param>
/// <param name="Members">The type's members, as far as they conflict with generated ones.</param>
/// <param name="DoesNotCompile">The compiler rejects an attribute or Define and reports it; the values read here are a
/// guess.</param>
/// <param name="ScatteredStage">The first stage on another partial declaration than the first stage; null for none.</param>
/// <param name="Inputs">The declared inputs.</param>
/// <param name="Pipeline">The stages.</param>
/// <param name="Loss">The loss; null for none.</param>
/// <param name="Optimizer">The optimizer; null for none.</param>
/// <param name="Train">The training settings; null for none.</param>
/// <param name="Init">The initialisation of weights; null for PyTorch's defaults.</param>
/// <param name="Data">Facts about the training data; null for none.</param>
/// <param name="DefineFindings">Mistakes in what Define writes; null where the stages are attributes.</param>
/// <param name="SuperfluousStage">The first stage that is an attribute besides Define; null for none.</param>
/// <param name="Parameters">The parameters of Define; none where the stages are attributes, or Define has another form.</param>
/// <param name="Outputs">What Define returns, if it is a tuple; none of one output.</param>
/// <param name="Schedule">How the learning rate changes; null for a rate that stays.</param>
/// <param name="EarlyStop">When training ends early; null for never.</param>
/// <param name="Path">The file that contains [Network]; the generated code does not depend on it.</param>
internal sealed record NetworkDeclaration(
    DeclaredType Type,
    MemberFacts Members,
    bool DoesNotCompile,
    Place? ScatteredStage,
    EquatableArray<InputDeclaration> Inputs,
    StageGroup Pipeline,
    LossDeclaration? Loss,
    OptimizerDeclaration? Optimizer,
    TrainDeclaration? Train,
    InitDeclaration? Init = null,
    DataDeclaration? Data = null,
    string Path = "",
    EquatableArray<Finding>? DefineFindings = null,
    Place? SuperfluousStage = null,
    EquatableArray<DefineParameter> Parameters = default,
    EquatableArray<DefineOutput> Outputs = default,
    ScheduleDeclaration? Schedule = null,
    EarlyStopDeclaration? EarlyStop = null
)
{
    /// <summary>Whether training is declared; then callers bind to Fit and Evaluate.</summary>
    public bool IsTrainable =>
        Loss is not null || Optimizer is not null || Train is not null || Schedule is not null || EarlyStop is not null;

    /// <summary>The metric of evaluations: the written one, otherwise the loss's; null if neither is known.</summary>
    public string? Metric => Train?.Metric is { Length: > 0 } metric ? metric : Loss?.Known?.Metric;

    /// <summary>Batches of an epoch; null when the number of samples is not declared.</summary>
    public long? BatchesPerEpoch =>
        Train is { EffectiveBatchSize: var size and > 0, DropLast: var dropLast } && Data?.Rows is { } rows
            ? ((long)rows + (dropLast ? 0 : size - 1)) / size
            : null;

    /// <summary>Optimizer steps of an epoch; null when the number of samples is not declared, or gives no batch.</summary>
    public long? StepsPerEpoch =>
        BatchesPerEpoch is { } batches and > 0 ? (batches + Train!.EffectiveAccumulate - 1) / Train.EffectiveAccumulate : null;

    /// <summary>Steps of the run; null when they are not known.</summary>
    public long? Steps => Train?.Iterations ?? (StepsPerEpoch * Train?.Epochs);

    /// <summary>Steps between evaluations; null when they are not known.</summary>
    public long? StepsPerEvaluation => Train?.EvaluateEvery ?? StepsPerEpoch;

    /// <summary>Evaluations of the run, the one at its end included; null when they are not known.</summary>
    public long? Evaluations =>
        Train is { EvaluateEvery: null, Epochs: { } epochs } ? epochs
        : StepsPerEvaluation is > 0 and { } interval ? (Steps + interval - 1) / interval
        : null;

    /// <summary>The length of the run in a schedule's unit; null when it is not known.</summary>
    public double? RunIn(ScheduleDeclaration schedule) =>
        !schedule.CountsEpochs ? Steps : Train?.Epochs ?? ((double?)Steps / StepsPerEpoch);
}

/// <summary><c>[Input(…)]</c>.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Shape">The sizes of one sample.</param>
/// <param name="Role">Name of the member of InputRole; null for a number that is not a member.</param>
/// <param name="Name">The parameter of Define that it is for; null for none.</param>
/// <param name="Standardise">Whether its numbers are standardised.</param>
internal sealed record InputDeclaration(
    Place Place,
    Shape Shape,
    string? Role = InputDeclaration.ByRank,
    string? Name = null,
    bool Standardise = false
)
{
    /// <summary>The role if none is written.</summary>
    public const string ByRank = nameof(ByRank);

    /// <summary>The members of InputRole.</summary>
    public static IReadOnlyList<string> Roles { get; } = [ByRank, .. Enum.GetNames(typeof(Role))];

    /// <summary>One sample.</summary>
    public SampleType Type =>
        Enum.TryParse<Role>(Role, out var role) ? new SampleType(ElementType.Float32, Shape, role) : SampleType.ByRank(Shape);
}

/// <summary>A parameter of Define: a value that goes into the network.</summary>
internal sealed record DefineParameter(string Name, Place Place);

/// <summary>An element of the tuple that Define returns: a value that comes out of the network.</summary>
/// <param name="Name">Its name, or one that is made.</param>
/// <param name="Place">The returned value; where that could not be read, Define.</param>
internal sealed record DefineOutput(string Name, Place Place);

/// <summary><c>[Loss(…)]</c>.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Kind">Name of the enum member; null for a number that is not a member.</param>
/// <param name="Settings">The written numbers.</param>
/// <param name="Weights">The written arrays of weights.</param>
internal sealed record LossDeclaration(
    Place Place,
    string? Kind,
    EquatableArray<Setting> Settings = default,
    EquatableArray<SettingList> Weights = default
)
{
    public LossKind? Known => Kinds.Losses.Find(Kind);
}

/// <summary><c>[Optimizer(…)]</c>.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Kind">Name of the enum member; null for a number that is not a member.</param>
/// <param name="Settings">The written numbers and flags.</param>
internal sealed record OptimizerDeclaration(Place Place, string? Kind, EquatableArray<Setting> Settings = default)
{
    public OptimizerKind? Known => Kinds.Optimizers.Find(Kind);

    /// <summary>The declared learning rate, otherwise the kind's default; null if there is neither.</summary>
    public double? LearningRate => Settings.Find("LearningRate") ?? Known?.DefaultLearningRate;

    /// <summary>Whether biases and the weights of normalisations decay as other weights do.</summary>
    public bool DecaysBias => Settings.Find(OptimizerKind.DecayBias) != 0;
}

/// <summary>
/// <c>[Train(…)]</c>; null for properties that are not written, and for a device or metric that is not a member of its enum. No
/// metric is "".
/// </summary>
internal sealed record TrainDeclaration(
    Place Place,
    int? BatchSize = null,
    int? Iterations = null,
    int? Epochs = null,
    int? EvaluateEvery = null,
    long? Seed = null,
    bool Shuffle = true,
    string? Device = "Auto",
    string? Metric = "",
    double? ClipNorm = null,
    double? ClipValue = null,
    bool DropLast = false,
    int? Accumulate = null,
    double? Average = null
)
{
    /// <summary>The attribute's default.</summary>
    public int EffectiveBatchSize => BatchSize ?? 32;

    /// <summary>Batches of an optimizer step, at least 1.</summary>
    public int EffectiveAccumulate => Math.Max(Accumulate ?? 1, 1);
}
