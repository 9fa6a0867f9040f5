using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>The type that carries [Network].</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "NETDSL001",
        "Network class is not partial",
        "'{0}' is not partial: the module is generated as its other part. Write 'partial class {0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL001.md");

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "NETDSL002",
        "Network class is nested in a type that is not partial",
        "'{0}' is nested in '{1}', which is not partial: the generated part has to be nested in it too. Write 'partial' "
        + "before the type keyword of '{1}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL002.md");

    public static readonly DiagnosticDescriptor HasBaseClass = new(
        "NETDSL003",
        "Network class has a base class",
        "'{0}' derives from '{1}': a network derives from torch.nn.Module, and a class has one base. Remove the base "
        + "class; interfaces may stay.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL003.md");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "NETDSL004",
        "Type cannot be a network",
        "'{0}' is {1}: a network is an object with parameters that change, created by its generated constructor. Write "
        + "an ordinary 'partial class {0}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL004.md");

    public static readonly DiagnosticDescriptor GenericNetwork = new(
        "NETDSL005",
        "Network class is generic",
        "'{0}' has type parameters: a network's sizes and names are fixed when it is compiled. Remove them; a generic "
        + "containing type is fine.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL005.md");

    public static readonly DiagnosticDescriptor NoTorch = new(
        "NETDSL006",
        "TorchSharp is not referenced",
        "'{0}' needs the type TorchSharp.torch, which this project does not reference: the generated module is written "
        + "against it. Reference the package NetDsl.Engine, TorchSharp-cpu or another TorchSharp package.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL006.md");

    public static readonly DiagnosticDescriptor ScatteredStages = new(
        "NETDSL007",
        "Stages stand on several partial declarations",
        "The stages of '{0}' stand on several partial declarations: attributes of different declarations have no order, "
        + "and the order of stages is the network. Write all stages on one declaration.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL007.md");

    public static readonly DiagnosticDescriptor NoStage = new(
        "NETDSL008",
        "Network has no stage",
        "'{0}' has no stage: there is nothing to compute. Write at least one, as [Layer(784, 10)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL008.md");

    public static readonly DiagnosticDescriptor NoNetwork = new(
        "NETDSL009",
        "Stage attributes without [Network]",
        "'{0}' has NetDsl attributes and no [Network]: nothing is generated for it. Write [Network] above them.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL009.md");
}
