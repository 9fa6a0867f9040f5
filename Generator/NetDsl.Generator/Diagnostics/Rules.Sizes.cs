using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: widths and depth.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor Bottleneck = new(
        "NETDSL140",
        "Hidden layer too narrow for the classes",
        "A width of {0} is too narrow for {1} classes: the class scores can no longer vary independently of each other. "
            + "Write {1} or more, often several times as many.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL140.md"
    );

    public static readonly DiagnosticDescriptor DeepPlain = new(
        "NETDSL141",
        "Many layers without normalisation",
        "This is layer number {0} with weights and no normalisation in between: gradients vanish or grow from layer to layer, "
            + "and such networks often do not converge. Write [BatchNorm] or [LayerNorm] before the activations, "
            + "[Init(KaimingNormal)] for Relu networks, or fewer layers.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL141.md"
    );
}
