using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: what lies between the layers.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TwoLinear = new(
        "NETDSL110",
        "Two linear layers with nothing non-linear between",
        "Between this layer and the one before it there is nothing non-linear: together they are one linear layer from {0} to "
        + "{1} numbers, and can learn no more than it. Write [Activation(Relu)] between them, or one layer instead of two.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL110.md");

    public static readonly DiagnosticDescriptor RedundantActivation = new(
        "NETDSL111",
        "Activation without an effect of its own",
        "{0} follows {1}, and {2}. Remove one of the two, or write the [Layer] that was meant between them.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL111.md");

    public static readonly DiagnosticDescriptor SaturatingStack = new(
        "NETDSL112",
        "Saturating activations in a deep stack",
        "This is activation {0} on the way whose slope is small everywhere ({1} has 0.25 at most): of the gradient no more "
        + "than {2} comes back to the first layers, and they hardly learn. Write Relu instead, or [BatchNorm] before the "
        + "activations.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL112.md");
}
