using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Dropout's and the normalisations' own parameters.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ProbabilityOutOfRange = new(
        "NETDSL034",
        "Dropout probability is out of range",
        "The dropout probability is {0}, but it is the share of elements that are zeroed: at 1 nothing would be left. Write a "
            + "number from 0 to below 1, often 0.2 to 0.5.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL034.md"
    );

    public static readonly DiagnosticDescriptor EpsilonNotPositive = new(
        "NETDSL035",
        "Epsilon is not a positive number",
        "Epsilon is {0}, but in float32 it must be finite and above 0: it avoids a division by zero where all numbers are "
            + "alike. Write a small number above 0, often 0.00001.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL035.md"
    );

    public static readonly DiagnosticDescriptor AveragingOutOfRange = new(
        "NETDSL036",
        "Momentum of the running statistics is out of range",
        "Momentum is {0}, but it is the share of a batch's statistics in the new running averages. Write a number from 0 to "
            + "1, often 0.1.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL036.md"
    );

    public static readonly DiagnosticDescriptor DimensionsOutOfRange = new(
        "NETDSL037",
        "Number of dimensions is out of range",
        "Dimensions is {0}, but a sample of shape {1} has {2} to normalise over. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL037.md"
    );
}
