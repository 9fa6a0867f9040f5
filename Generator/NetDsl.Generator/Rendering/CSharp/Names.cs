using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The types named in generated code. Emitters write full names; <see cref="SourceWriter"/> shortens them if no name of the user
/// gets in the way.
/// </summary>
internal static class Names
{
    public const string Torch = "global::TorchSharp.torch";
    public const string Tensor = Torch + ".Tensor";
    public const string Device = Torch + ".Device";
    public const string ScalarType = Torch + ".ScalarType";
    public const string Float32 = ScalarType + ".Float32";
    public const string Generator = Torch + ".Generator";
    public const string Functional = Torch + ".nn.functional";
    public const string Mean = Torch + ".nn.Reduction.Mean";
    public const string Module = Torch + ".nn.Module<" + Tensor + ", " + Tensor + ">";
    public const string Modules = "global::TorchSharp.Modules";
    public const string Padding = "global::TorchSharp.Padding";
    public const string PaddingModes = "global::TorchSharp.PaddingModes";
    public const string UpsampleMode = Torch + ".UpsampleMode";
    public const string NetDsl = "global::NetDsl";
    public const string InvalidOperation = "global::System.InvalidOperationException";
    public const string FloatSpan = "global::System.ReadOnlySpan<float>";
    public const string WritableFloats = "global::System.Span<float>";
    public const string IntSpan = "global::System.ReadOnlySpan<int>";
    public const string IntList = "global::System.Collections.Generic.IReadOnlyList<int>";

    /// <summary>Parameters and locals of generated methods: a member of that name is reached through <c>this</c>.</summary>
    internal static readonly IReadOnlyCollection<string> Locals = new HashSet<string>(StringComparer.Ordinal)
    {
        "Exchange",
        "average",
        "averages",
        "batch",
        "batchSize",
        "cancellationToken",
        "classWeights",
        "cost",
        "data",
        "device",
        "disposing",
        "dtype",
        "entry",
        "epoch",
        "evaluation",
        "features",
        "fit",
        "group",
        "groups",
        "kept",
        "loss",
        "names",
        "noGradients",
        "numbers",
        "observer",
        "on",
        "optimizer",
        "options",
        "order",
        "output",
        "outputs",
        "part",
        "path",
        "positiveWeights",
        "process",
        "refused",
        "resident",
        "rows",
        "run",
        "samples",
        "scope",
        "seed",
        "stage",
        "start",
        "state",
        "step",
        "stream",
        "targets",
        "tensor",
        "testData",
        "trained",
        "trainingData",
        "turn",
        "value",
        "weight",
        "weights",
        "white",
        "x",
        "y",
    };

    /// <summary>The base of modules that take so many tensors and give one.</summary>
    public static string ModuleOf(int inputs) => ModuleOf(inputs, Tensor);

    /// <summary>The base of a network's class.</summary>
    public static string ModuleOf(CheckedNetwork network) => ModuleOf(network.InputNames.Count, ResultOf(network, Tensor));

    /// <summary>The type of what a network gives: one such value, or a tuple of them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="value">The type of one output.</param>
    public static string ResultOf(CheckedNetwork network, string value) =>
        network.GivesSeveral ? $"({string.Join(", ", network.OutputNames.Select(name => $"{value} {name}"))})" : value;

    private static string ModuleOf(int inputs, string result) =>
        $"{Torch}.nn.Module<{string.Join(", ", Enumerable.Repeat(Tensor, inputs).Append(result))}>";

    /// <summary>A member, or a member of a member, in code with locals.</summary>
    public static string Member(string path) => Locals.Contains(path.Split('.')[0].TrimStart('@')) ? "this." + path : path;

    /// <summary>A line of code with names shortened where possible.</summary>
    public static string Short(string line, ShortNames names)
    {
        if (!line.Contains("global::"))
        {
            return line;
        }

        line = names.Torch ? line.Replace(Torch, "torch") : line;
        line = names.Modules ? line.Replace(Modules, "Modules") : line;
        line = names.NetDsl ? line.Replace(NetDsl + ".", "NetDsl.") : line;
        line = names.System ? line.Replace("global::System.", "System.") : line;
        return names.TorchSharp
            ? line.Replace("global::TorchSharp.Device", "TorchSharp.Device").Replace(Padding, "TorchSharp.Padding")
            : line;
    }
}
