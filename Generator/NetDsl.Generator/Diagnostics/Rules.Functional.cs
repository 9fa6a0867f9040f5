using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>The functional form: what Define may contain, and values that meet.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotDeclarative = new(
        "NETDSL093",
        "Not part of the functional form",
        "{0} cannot be read by the compiler: {1}. Write {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL093.md"
    );

    public static readonly DiagnosticDescriptor BlockUsesItself = new(
        "NETDSL090",
        "Block uses itself",
        "The function '{0}' calls itself, directly or through another one, so the network would have no end. Write "
            + "Repeat(n, stage) for several stages in a row.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL090.md"
    );

    public static readonly DiagnosticDescriptor ValueDropped = new(
        "NETDSL094",
        "Value is not used",
        "What this stage gives is not used: it takes no part in the network. Write it into the result, or remove it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL094.md"
    );

    public static readonly DiagnosticDescriptor InputDropped = new(
        "NETDSL095",
        "Input is not used",
        "The value '{0}' goes in and is not used. Write it into the result, or remove it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL095.md"
    );

    public static readonly DiagnosticDescriptor DefineSignature = new(
        "NETDSL096",
        "Define has another form",
        "Define declares a network, but {0}. Write '{1}'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL096.md"
    );

    public static readonly DiagnosticDescriptor TwoForms = new(
        "NETDSL097",
        "Two declarations of one network",
        "'{0}' has stages as attributes and as Define, and a network has one declaration. Remove these attributes, or Define.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL097.md"
    );

    public static readonly DiagnosticDescriptor SharedAcrossBlocks = new(
        "NETDSL098",
        "Stage is shared by two blocks",
        "This stage is applied in two blocks, and its weights can belong to one alone. Write a stage for each block, or apply "
            + "it in one block alone.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL098.md"
    );

    public static readonly DiagnosticDescriptor NetworkNotUsable = new(
        "NETDSL099",
        "Network cannot be used as a stage",
        "'{0}' cannot be used as a stage: {1}. {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL099.md"
    );

    public static readonly DiagnosticDescriptor OutputTwice = new(
        "NETDSL089",
        "Output is given twice",
        "The output '{0}' is the same value as '{1}'. Write the value that it should be, or return it once.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL089.md"
    );

    public static readonly DiagnosticDescriptor UsedInputDiffers = new(
        "NETDSL088",
        "Used network gets another shape",
        "The network '{0}' takes {1} and gets {2}. Write stages before it that give {1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL088.md"
    );

    public static readonly DiagnosticDescriptor MergeDiffers = new(
        "NETDSL092",
        "Shapes do not go together",
        "{0} gets {1} and {2}, and these shapes do not go together. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL092.md"
    );

    public static readonly DiagnosticDescriptor SharedStageDiffers = new(
        "NETDSL091",
        "Shared stage gets another shape",
        "The stage '{0}' is applied more than once with the same weights, first to {1} and then to {2}, which need other "
            + "weights. Write a stage for each.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL091.md"
    );
}
