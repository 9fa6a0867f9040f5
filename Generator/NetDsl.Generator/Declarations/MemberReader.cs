using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads which of the user's and of the module's members meet generated names.</summary>
internal static class MemberReader
{
    private const string Tensor = "TorchSharp.torch.Tensor";

    /// <summary>What the overload of Predict that writes to the caller's memory is called among clashes.</summary>
    public const string PredictInto = "Predict(ReadOnlySpan<float>, Span<float>)";

    /// <summary>Where a constructor is that does not call the generated one.</summary>
    public const string BareConstructor = ".ctor(bare)";

    /// <summary>What the overload of LoadWeights that takes other names is called among clashes.</summary>
    public const string LoadWeightsAs = "LoadWeights(string, WeightNames)";

    /// <summary>Generated methods and their parameters; another signature of the user is a welcome overload.</summary>
    private static readonly Dictionary<string, string[]> Methods = new(StringComparer.Ordinal)
    {
        ["forward"] = [Tensor],
        ["Fit"] =
        [
            "NetDsl.Dataset", "NetDsl.Dataset", "NetDsl.TrainingOptions", "NetDsl.ITrainingObserver",
            "System.Threading.CancellationToken",
        ],
        ["Evaluate"] = ["NetDsl.Dataset", "int"],
        ["Predict"] = ["System.ReadOnlySpan<float>"],
        [PredictInto] = ["System.ReadOnlySpan<float>", "System.Span<float>"],
        ["Summary"] = [],
        ["SaveWeights"] = ["string"],
        ["LoadWeights"] = ["string"],
        [LoadWeightsAs] = ["string", "NetDsl.WeightNames"],
        ["Dispose"] = ["bool"],
        ["RegisterComponents"] = [],
        [".ctor"] = ["TorchSharp.torch.Device", "TorchSharp.torch.ScalarType?", "long?"],
    };

    /// <summary>Generated methods that callers can also reach through the interface.</summary>
    private static readonly string[] InterfaceMethods = ["Fit", "Evaluate", "Predict", "Summary", "SaveWeights", "LoadWeights"];

    /// <summary>What a network without training attributes does not have.</summary>
    private static readonly string[] ForTraining = ["Fit", "Evaluate", "DefaultOptions"];

    /// <summary>Generated constants and properties.</summary>
    private static readonly string[] Constants = ["ParameterCount", "InputShape", "OutputShape", "DefaultOptions"];

    /// <summary>The module's members that generated code calls.</summary>
    private static readonly string[] Called =
        ["parameters", "train", "eval", "call", "register_module", "state_dict", "training"];

    /// <summary>Generated fields that callers do not see: they give way.</summary>
    private static readonly string[] Fields = ["randomStream", "defaultDevice", "defaultType", "evaluationMode", "isDisposed"];

    public static MemberFacts Read(
        INamedTypeSymbol type,
        Compilation compilation,
        IReadOnlyList<string> stageNames,
        bool isTrainable,
        CancellationToken cancellation)
    {
        var clashes = new SortedSet<string>(StringComparer.Ordinal);
        var hidden = new SortedSet<string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers().Where(member => GeneratedTrees.UserDeclarations(member).Any()))
        {
            cancellation.ThrowIfCancellationRequested();
            own.Add(member.Name);
            if (Called.Contains(member.Name) && member is not IMethodSymbol { IsOverride: true })
            {
                clashes.Add(member.Name);
            }

            Meet(member.Name, member as IMethodSymbol);
        }

        // No member may have the name of its class.
        Meet(type.Name, null);
        own.Add(type.Name);
        var inherited = InheritedNames.Of(compilation);
        return new MemberFacts(
            clashes.ToEquatableArray(),
            hidden.ToEquatableArray(),
            stageNames.Select(StageNames.Member).Concat(Fields)
                .SelectMany(Occupied)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            type.Name == "ToString" || type.GetMembers("ToString").Any(WritesToString),
            type.InstanceConstructors.FirstOrDefault(IsBare) is { } bare ? (bare.Parameters.Length > 0 ? "this()" : "this(seed: null)") : null);

        bool IsMember(string name) => own.Contains(name) || inherited.Contains(name);

        // A name if it is taken, and of those that are made of it by underscores as many as may be asked for.
        IEnumerable<string> Occupied(string name)
        {
            for (var made = name; IsMember(made) || stageNames.Contains(made); made += "_")
            {
                if (IsMember(made))
                {
                    yield return made;
                }
            }
        }

        void Meet(string name, IMethodSymbol? method)
        {
            if (!isTrainable && ForTraining.Contains(name))
            {
                return;
            }

            if (method is null && InterfaceMethods.Contains(name))
            {
                hidden.Add(name);
            }
            else if (Constants.Contains(name))
            {
                clashes.Add(name);
            }
            else
            {
                clashes.UnionWith(Methods.Keys.Where(key => NameOf(key) == name && (method is null || HasParameters(method, Methods[key]))));
            }
        }
    }

    /// <summary>The members of the user that a clash is about; not the overloads of their names.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, string clash) =>
        type.GetMembers(NameOf(clash)).Where(member =>
            clash == BareConstructor ? IsBare(member) : member is not IMethodSymbol method || !Methods.TryGetValue(clash, out var parameters) || HasParameters(method, parameters));

    private static string NameOf(string clash) => clash.Split('(')[0];

    // Primary constructors have no declaration of this kind, and a rule of their own.
    private static bool IsBare(ISymbol member) => GeneratedTrees.UserDeclarations(member).Any(reference =>
        reference.GetSyntax() is ConstructorDeclarationSyntax constructor
        && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
        && constructor.Initializer?.Kind() != SyntaxKind.ThisConstructorInitializer);

    private static bool WritesToString(ISymbol member) =>
        member is not IMethodSymbol { Parameters.Length: > 0 } && GeneratedTrees.UserDeclarations(member).Any();

    private static bool HasParameters(IMethodSymbol method, string[] parameters) =>
        method.Parameters.Select(parameter => parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString())
            .SequenceEqual(parameters, StringComparer.Ordinal);
}
