using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: widths and depth.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor Bottleneck = new(
        "NETDSL140",
        "Hidden layer too narrow for the classes",
        "After this layer, {0} numbers are left to tell {1} classes apart: the class scores cannot vary independently any "
        + "more. Write {1} or more, often several times as many.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL140.md");

    public static readonly DiagnosticDescriptor DeepPlain = new(
        "NETDSL141",
        "Many layers without normalisation",
        "This is layer number {0} with weights and no normalisation in between: gradients vanish or grow from layer to layer, "
        + "and such networks often do not converge. Write [BatchNorm] or [LayerNorm] before the activations, "
        + "[Init(KaimingNormal)] for Relu networks, or fewer layers.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL141.md");
}
