using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: how weights start.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoSpread = new(
        "NETDSL130",
        "Initial weights are all alike",
        "With {0} the weights of '{1}' start all alike: its {2} outputs are the same, get the same gradient and stay copies of "
        + "each other, at best told apart by their biases. Write a start with spread, as KaimingUniform before Relu or "
        + "XavierUniform before Tanh, or leave it out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL130.md");
}
