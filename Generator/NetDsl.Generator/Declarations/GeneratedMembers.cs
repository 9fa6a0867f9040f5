namespace NetDsl.Generator.Declarations;

/// <summary>Sorts of generated members.</summary>
internal enum MemberSort
{
    /// <summary>A method or constructor: the user may have one of the same name with other parameters.</summary>
    Method,

    /// <summary>A constant or a property: the name is taken.</summary>
    Constant,

    /// <summary>A private field: it gives way to a member of the user.</summary>
    Field,

    /// <summary>A method of object that the user may write instead.</summary>
    Replaceable,
}

/// <summary>A member of a generated class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">Its sort.</param>
/// <param name="Parameters">The types of a method's parameters, as Roslyn displays them.</param>
internal sealed record GeneratedMember(string Name, MemberSort Sort, params string[] Parameters)
{
    /// <summary>Its name in clashes with the user's members; for a second overload, with its parameters.</summary>
    public string Key { get; init; } = Name;

    /// <summary>Whether it is implemented explicitly if the user has the name for something else.</summary>
    public bool IsInInterface { get; init; }

    /// <summary>Whether only networks with training attributes have it.</summary>
    public bool IsForTraining { get; init; }

    /// <summary>Whether only networks that use others have it.</summary>
    public bool IsForUse { get; init; }

    /// <summary>Whether only networks that use frozen ones have it.</summary>
    public bool IsForFrozen { get; init; }
}

/// <summary>The members of a generated class, all in this one table.</summary>
internal static class GeneratedMembers
{
    private const string Floats = "System.ReadOnlySpan<float>";

    /// <summary>The place of a user's constructor that does not call the generated one.</summary>
    public const string BareConstructor = ".ctor(bare)";

    public static GeneratedMember Constructor { get; } =
        new(".ctor", MemberSort.Method, "TorchSharp.torch.Device", "TorchSharp.torch.ScalarType?", "long?");

    private static readonly GeneratedMember[] Forwards =
    [
        .. Enumerable.Range(1, Wiring.MostInputs).Select(inputs => Of("forward", inputs, "TorchSharp.torch.Tensor", "Tensor")),
    ];

    private static readonly GeneratedMember[] NamedPredicts =
    [
        .. Enumerable.Range(1, Wiring.MostInputs).Select(inputs => Of("Predict", inputs, Floats, "ReadOnlySpan<float>")),
    ];

    public static GeneratedMember Fit { get; } =
        new(
            "Fit",
            MemberSort.Method,
            "NetDsl.Dataset",
            "NetDsl.Dataset",
            "NetDsl.TrainingOptions",
            "NetDsl.ITrainingObserver",
            "System.Threading.CancellationToken",
            "NetDsl.RunFolder"
        )
        {
            IsInInterface = true,
            IsForTraining = true,
        };

    public static GeneratedMember Evaluate { get; } =
        new("Evaluate", MemberSort.Method, "NetDsl.Dataset", "int") { IsInInterface = true, IsForTraining = true };

    public static GeneratedMember Predict { get; } = new("Predict", MemberSort.Method, Floats) { IsInInterface = true };

    public static GeneratedMember PredictInto { get; } =
        new("Predict", MemberSort.Method, Floats, "System.Span<float>")
        {
            IsInInterface = true,
            Key = "Predict(ReadOnlySpan<float>, Span<float>)",
        };

    public static GeneratedMember Summary { get; } = new("Summary", MemberSort.Method) { IsInInterface = true };

    public static GeneratedMember SaveWeights { get; } = new("SaveWeights", MemberSort.Method, "string") { IsInInterface = true };

    public static GeneratedMember LoadWeights { get; } = new("LoadWeights", MemberSort.Method, "string") { IsInInterface = true };

    public static GeneratedMember LoadWeightsAs { get; } =
        new("LoadWeights", MemberSort.Method, "string", "NetDsl.WeightNames")
        {
            IsInInterface = true,
            Key = "LoadWeights(string, WeightNames)",
        };

    public static GeneratedMember LoadPart { get; } =
        new("LoadWeights", MemberSort.Method, "string", "string") { Key = "LoadWeights(string, string)", IsForUse = true };

    public static GeneratedMember Train { get; } = new("train", MemberSort.Method, "bool") { IsForFrozen = true };

    public static GeneratedMember Dispose { get; } = new("Dispose", MemberSort.Method, "bool");

    public static GeneratedMember RegisterComponents { get; } = new("RegisterComponents", MemberSort.Method);

    public static new GeneratedMember ToString { get; } = new("ToString", MemberSort.Replaceable);

    public static GeneratedMember ParameterCount { get; } = new("ParameterCount", MemberSort.Constant);

    public static GeneratedMember InputShape { get; } = new("InputShape", MemberSort.Constant);

    public static GeneratedMember OutputShape { get; } = new("OutputShape", MemberSort.Constant);

    public static GeneratedMember DefaultOptions { get; } = new("DefaultOptions", MemberSort.Constant) { IsForTraining = true };

    public static GeneratedMember RandomStream { get; } = new("randomStream", MemberSort.Field);

    public static GeneratedMember DefaultDevice { get; } = new("defaultDevice", MemberSort.Field);

    public static GeneratedMember DefaultType { get; } = new("defaultType", MemberSort.Field);

    public static GeneratedMember EvaluationMode { get; } = new("evaluationMode", MemberSort.Field);

    public static GeneratedMember IsDisposed { get; } = new("isDisposed", MemberSort.Field);

    public static GeneratedMember CallParts { get; } = new("CallParts", MemberSort.Field);

    public static GeneratedMember SaveState { get; } = new("SaveState", MemberSort.Field) { IsForTraining = true };

    public static GeneratedMember LoadState { get; } = new("LoadState", MemberSort.Field) { IsForTraining = true };

    /// <summary>All of them, in a network of one input.</summary>
    public static IReadOnlyList<GeneratedMember> All { get; } =
    [
        Constructor,
        ForwardOf(1),
        Fit,
        Evaluate,
        Predict,
        PredictInto,
        Summary,
        SaveWeights,
        LoadWeights,
        LoadWeightsAs,
        LoadPart,
        Train,
        Dispose,
        RegisterComponents,
        ToString,
        ParameterCount,
        InputShape,
        OutputShape,
        DefaultOptions,
        RandomStream,
        DefaultDevice,
        DefaultType,
        EvaluationMode,
        IsDisposed,
        CallParts,
        SaveState,
        LoadState,
    ];

    /// <summary>The members of a network with that many inputs.</summary>
    public static IEnumerable<GeneratedMember> AllOf(int inputs) =>
        PredictOf(inputs) is { } byName
            ? All.Except([ForwardOf(1), PredictInto]).Concat([ForwardOf(inputs), byName, PredictInto])
            : All;

    /// <summary>forward with that many inputs.</summary>
    public static GeneratedMember ForwardOf(int inputs) => Forwards[inputs - 1];

    /// <summary>Predict with a parameter for each input; null if there is one input.</summary>
    public static GeneratedMember? PredictOf(int inputs) => inputs == 1 ? null : NamedPredicts[inputs - 1];

    /// <summary>The module's members that generated code calls.</summary>
    public static IReadOnlyList<string> Called { get; } =
    ["parameters", "train", "eval", "call", "register_module", "state_dict", "training"];

    /// <summary>The names of all members of the given sorts.</summary>
    public static IEnumerable<string> Names(params MemberSort[] sorts) =>
        All.Where(member => sorts.Contains(member.Sort)).Select(member => member.Name);

    /// <summary>The member of a clash; null for another kind of clash.</summary>
    public static GeneratedMember? Find(string key) =>
        All.Concat(Forwards).Concat(NamedPredicts).FirstOrDefault(member => member.Key == key);

    private static GeneratedMember Of(string name, int inputs, string parameter, string shown) =>
        new(name, MemberSort.Method, [.. Enumerable.Repeat(parameter, inputs)])
        {
            Key = inputs == 1 ? name : $"{name}({string.Join(", ", Enumerable.Repeat(shown, inputs))})",
        };
}
