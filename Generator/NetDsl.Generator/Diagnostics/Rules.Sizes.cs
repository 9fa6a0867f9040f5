using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: widths and depth.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor Bottleneck = new(
        "NETDSL140",
        "Hidden layer narrower than the classes need",
        "{0} numbers have to tell {1} classes apart behind this layer: the scores of the classes cannot be chosen freely any "
        + "more. Write {1} or more, often several times as many.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL140.md");

    public static readonly DiagnosticDescriptor DeepPlain = new(
        "NETDSL141",
        "Many layers without normalisation",
        "This is layer {0} with weights, with no normalisation on the way: gradients vanish or grow from layer to layer, and "
        + "such networks often do not converge. Write [BatchNorm] or [LayerNorm] before the activations, [Init(KaimingNormal)] "
        + "for relu networks, or fewer layers.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL141.md");
}
