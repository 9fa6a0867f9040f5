using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: the functions between layers.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TwoLinear = new(
        "NETDSL110",
        "Two linear layers with nothing non-linear between them",
        "Nothing non-linear comes between this layer and the one before it: together they are one {0}, and can "
            + "learn no more than one. Write [Activation(Relu)] between them, or one layer instead of two.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL110.md"
    );

    public static readonly DiagnosticDescriptor RedundantActivation = new(
        "NETDSL111",
        "Redundant activation",
        "{0} follows {1}: {2}. Remove one of the two, or write the missing [Layer] between them.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL111.md"
    );

    public static readonly DiagnosticDescriptor SaturatingStack = new(
        "NETDSL112",
        "Saturating activations in a deep stack",
        "This is activation number {0} whose slope is small everywhere ({1} has at most 0.25): at most {2} of the gradient "
            + "reaches the first layers, and they hardly learn. Write Relu instead, or [BatchNorm] before the activations.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL112.md"
    );
}
