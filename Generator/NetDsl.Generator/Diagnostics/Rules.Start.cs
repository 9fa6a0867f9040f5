using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: initial weights.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoSpread = new(
        "NETDSL130",
        "Initial weights are all equal",
        "{0} gives all weights of '{1}' the same initial value: its {2} outputs are the same, get the same gradient and stay "
            + "copies of each other, except for their biases. Write an initialisation with spread, such as KaimingUniform before "
            + "Relu or XavierUniform before Tanh, or leave it out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL130.md"
    );
}
