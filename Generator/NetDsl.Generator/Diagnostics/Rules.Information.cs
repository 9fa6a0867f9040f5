using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Worth knowing: networks.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor LinearNetwork = new(
        "NETDSL300",
        "Network is linear",
        "'{0}' has nothing non-linear before its last layer: {1}. Some data needs no more, but data that no straight line "
            + "separates, such as XOR, cannot be learned. Write {2} for that.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL300.md"
    );

    public static readonly DiagnosticDescriptor BiasBeforeBatchNorm = new(
        "NETDSL301",
        "Bias before BatchNorm",
        "BatchNorm subtracts the mean of the batch, and with it the bias of '{0}', so this bias has no effect. Write "
            + "Bias = false.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL301.md"
    );

    public static readonly DiagnosticDescriptor NormalisationAfterActivation = new(
        "NETDSL302",
        "Normalisation after the activation",
        "{0} comes after {1}. In the usual order (layer, normalisation, activation, dropout) it normalises what goes into the "
            + "activation, where the activation bends. Write {0} before {1} unless this order is intended.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL302.md"
    );

    public static readonly DiagnosticDescriptor InitDoesNotFit = new(
        "NETDSL303",
        "Initialisation does not fit the activation",
        "{0} keeps the variance for other activations than {1}, which follows here: values shrink or grow from layer to "
            + "layer. Write {2}, or {3}Nonlinearity = {1}.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL303.md"
    );

    public static readonly DiagnosticDescriptor SharedWeights = new(
        "NETDSL305",
        "Stage shares its weights",
        "The stage '{0}' is applied more than once and shares its weights: all its applications learn one set. Write the stage "
            + "again instead of the local if each should learn its own.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL305.md"
    );

    public static readonly DiagnosticDescriptor DiffersOnTorchSharp = new(
        "NETDSL320",
        "TorchSharp's optimizer differs from PyTorch's",
        "TorchSharp's {0} {1}, so the run differs from PyTorch's and from one on the embedded engine. Write {2} or another "
            + "optimizer, or build with NetDsl.Engine.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL320.md"
    );
}
