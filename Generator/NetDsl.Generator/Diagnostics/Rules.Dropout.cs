using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: dropout.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor DropoutBeforeBatchNorm = new(
        "NETDSL121",
        "Dropout before BatchNorm",
        "In training, dropout makes the variance that BatchNorm learns larger than it is in evaluation, where nothing is "
            + "dropped: the outputs are scaled wrongly there. Write [Dropout] after the normalisation and the activation.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL121.md"
    );

    public static readonly DiagnosticDescriptor DropoutOnOutput = new(
        "NETDSL122",
        "Dropout on the output",
        "In training, this stage zeroes some of {0}. Remove it, or write it after the activation of a hidden layer.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL122.md"
    );

    public static readonly DiagnosticDescriptor DropoutHigh = new(
        "NETDSL123",
        "Dropout above 0.5",
        "This stage zeroes a share of {0} of all numbers, which leaves too few to learn from. Write the share that is "
            + "dropped, often 0.2 to 0.5; if {0} is the share to keep, write {1}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL123.md"
    );
}
