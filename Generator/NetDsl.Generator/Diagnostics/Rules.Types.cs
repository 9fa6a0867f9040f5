using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>The type that carries [Network].</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "NETDSL001",
        "Network class is not partial",
        "'{0}' is not partial, so the module cannot be generated as its other part. Write 'partial class {0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL001.md"
    );

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "NETDSL002",
        "Network class is nested in a type that is not partial",
        "'{0}' is nested in '{1}', which is not partial, so the generated part cannot be nested there too. Write 'partial' "
            + "before the type keyword of '{1}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL002.md"
    );

    public static readonly DiagnosticDescriptor HasBaseClass = new(
        "NETDSL003",
        "Network class has a base class",
        "'{0}' derives from '{1}', but a network derives from torch.nn.Module and a class has only one base. Remove the base "
            + "class; interfaces may stay.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL003.md"
    );

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "NETDSL004",
        "Type cannot be a network",
        "'{0}' is {1}, but a network is an ordinary object, created by its generated constructor. Write 'partial class {0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL004.md"
    );

    public static readonly DiagnosticDescriptor GenericNetwork = new(
        "NETDSL005",
        "Network class is generic",
        "'{0}' has type parameters, but a network's sizes and names are fixed when it is compiled. Remove them; a generic "
            + "containing type is fine.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL005.md"
    );

    public static readonly DiagnosticDescriptor NoTorch = new(
        "NETDSL006",
        "TorchSharp is not referenced",
        "'{0}' needs the type TorchSharp.torch, which the generated module uses and this project does not reference. "
            + "Reference the package NetDsl.Engine, TorchSharp-cpu or another TorchSharp package.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL006.md"
    );

    public static readonly DiagnosticDescriptor ScatteredStages = new(
        "NETDSL007",
        "Stages are spread over several partial declarations",
        "The stages of '{0}' are spread over several partial declarations, which have no order among each other, but stages "
            + "are applied in order. Write all stages on one declaration.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL007.md"
    );

    public static readonly DiagnosticDescriptor NoStage = new(
        "NETDSL008",
        "Network has no stage",
        "'{0}' has no stage: there is nothing to compute. Write at least one, such as {1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL008.md"
    );

    public static readonly DiagnosticDescriptor NoNetwork = new(
        "NETDSL009",
        "Stage attributes without [Network]",
        "'{0}' has NetDsl attributes but no [Network]: nothing is generated for it. Write [Network] above them.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL009.md"
    );
}
