using Microsoft.CodeAnalysis;
using NetDsl.Generator.Declarations.Functional;

namespace NetDsl.CodeFixes;

/// <summary>Writes NetDsl's names as short as the usings at one place allow.</summary>
internal sealed class NamesInScope(SemanticModel model, int position)
{
    private const string Namespace = "NetDsl";

    /// <summary>An attribute: <c>Flatten</c>, otherwise <c>NetDsl.Flatten</c>.</summary>
    public string Attribute(string name) => IsNetDsl(Look($"{name}Attribute")) ? name : $"{Root}{name}";

    /// <summary><c>Activation(Relu)</c>.</summary>
    public string Activation(string kind) => $"{Attribute("Activation")}({Member("ActivationKind", kind)})";

    /// <summary>A stage function: <c>Flatten</c>, otherwise <c>Stages.Flatten</c>.</summary>
    public string Function(string name) =>
        model.LookupSymbols(position, name: name) is { Length: > 0 } found && found.All(Dsl.IsStages) ? name
        : IsNetDsl(Look("Stages")) ? $"Stages.{name}"
        : $"{Root}Stages.{name}";

    /// <summary>A member of an enum: <c>Relu</c>, otherwise <c>ActivationKind.Relu</c>.</summary>
    public string Member(string type, string member) =>
        Look(member) is IFieldSymbol { ContainingType: { } container } && container.Name == type && IsNetDsl(container) ? member
        : IsNetDsl(Look(type)) ? $"{type}.{member}"
        : $"{Root}{type}.{member}";

    private string Root =>
        Look(Namespace) is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true }
            ? $"{Namespace}."
            : $"global::{Namespace}.";

    private static bool IsNetDsl(ISymbol? symbol) =>
        symbol is { ContainingType: null, ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private ISymbol? Look(string name) => model.LookupSymbols(position, name: name) is { Length: 1 } found ? found[0] : null;
}
