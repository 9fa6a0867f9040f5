using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Facts about the data.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor FactImpossible = new(
        "NETDSL070",
        "Fact about the data is impossible",
        "{0} is {1}: {2}. Write {3} or more, or leave it out.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL070.md"
    );

    public static readonly DiagnosticDescriptor ClassesContradict = new(
        "NETDSL071",
        "Outputs contradict the number of classes",
        "The data has {0} classes, but one output of the network has shape {1}: they cannot be compared. Write {2}, or "
            + "correct Classes.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL071.md"
    );

    public static readonly DiagnosticDescriptor FeaturesContradict = new(
        "NETDSL072",
        "Input contradicts the number of features",
        "A sample of the data has {0} numbers, but the network takes {1}, which is {2}. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL072.md"
    );

    public static readonly DiagnosticDescriptor FactContradicts = new(
        "NETDSL073",
        "Facts about the data contradict each other or the loss",
        "{0}: one of the two is wrong. Write {1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL073.md"
    );
}
