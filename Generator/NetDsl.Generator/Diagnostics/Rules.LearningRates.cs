using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: the learning rate.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor LearningRateTooLarge = new(
        "NETDSL200",
        "Learning rate is far too large",
        "LearningRate is {0}, and {1} {2}: the first steps move the weights too far to recover, and the loss jumps, stays "
            + "high or becomes nan. Write a number {3}; this one may be meant for another argument.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL200.md"
    );

    public static readonly DiagnosticDescriptor LearningRateTooSmall = new(
        "NETDSL201",
        "Learning rate is far too small",
        "LearningRate is {0}, and {1} {2}: most steps are lost in the rounding of a float32 weight, and the network stays as "
            + "it started. Write a number {3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL201.md"
    );
}
