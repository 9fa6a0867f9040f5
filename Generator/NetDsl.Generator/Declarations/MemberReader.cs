using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>Reads which of the user's and of the module's members meet generated names.</summary>
internal static class MemberReader
{
    private const string TensorModule = "TorchSharp.torch+nn+Module`2";
    private const string Tensor = "TorchSharp.torch.Tensor";

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
        ["Summary"] = [],
        ["SaveWeights"] = ["string"],
        ["LoadWeights"] = ["string"],
        ["Dispose"] = ["bool"],
        ["RegisterComponents"] = [],
        [".ctor"] = ["TorchSharp.torch.Device", "TorchSharp.torch.ScalarType?", "long?"],
    };

    /// <summary>Generated methods that callers can also reach through the interface.</summary>
    private static readonly string[] InterfaceMethods = ["Fit", "Evaluate", "Predict", "Summary", "SaveWeights", "LoadWeights"];

    /// <summary>What a network without training attributes does not have.</summary>
    private static readonly string[] ForTraining = ["Fit", "Evaluate", "DefaultOptions", "Dispose"];

    /// <summary>Generated constants and properties, and the module's members that generated code calls.</summary>
    private static readonly string[] Names =
    [
        "ParameterCount", "InputShape", "OutputShape", "DefaultOptions",
        "parameters", "train", "eval", "call", "register_module", "state_dict", "training",
    ];

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
        var writesToString = false;
        foreach (var member in type.GetMembers().Where(member => GeneratedTrees.UserDeclarations(member).Any()))
        {
            cancellation.ThrowIfCancellationRequested();
            own.Add(member.Name);
            writesToString |= member is IMethodSymbol { Name: "ToString", Parameters.Length: 0 };
            if (!isTrainable && ForTraining.Contains(member.Name))
            {
                continue;
            }

            if (Methods.TryGetValue(member.Name, out var parameters))
            {
                var isMethod = member is IMethodSymbol;
                if (!isMethod && InterfaceMethods.Contains(member.Name))
                {
                    hidden.Add(member.Name);
                }
                else if (!isMethod || HasParameters((IMethodSymbol)member, parameters))
                {
                    clashes.Add(member.Name);
                }
            }
            else if (Names.Contains(member.Name) && member is not IMethodSymbol { IsOverride: true })
            {
                clashes.Add(member.Name);
            }
        }

        var inherited = Inherited(compilation);
        return new MemberFacts(
            clashes.ToEquatableArray(),
            hidden.ToEquatableArray(),
            stageNames.Distinct(StringComparer.Ordinal)
                .Where(name => own.Contains(name) || inherited.Contains(name) || name == type.Name)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            writesToString);
    }

    private static bool HasParameters(IMethodSymbol method, string[] parameters) =>
        method.Parameters.Select(parameter => parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString())
            .SequenceEqual(parameters, StringComparer.Ordinal);

    private static HashSet<string> Inherited(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var type = compilation.GetTypeByMetadataName(TensorModule); type is not null; type = type.BaseType)
        {
            names.UnionWith(type.GetMembers()
                .Where(member => member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal))
                .Select(member => member.Name));
        }

        return names;
    }
}
