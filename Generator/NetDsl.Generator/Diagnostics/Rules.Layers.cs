using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Layers' own parameters.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ParameterNotTaken = new(
        "NETDSL030",
        "Parameter does not apply",
        "{0} does not take {1} ({2}): the value would have no effect. Remove it, or choose a kind that takes it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL030.md"
    );

    public static readonly DiagnosticDescriptor DimensionOutOfRange = new(
        "NETDSL031",
        "Dimension is out of range",
        "Dim is {0}, but {1} has {2} dimensions, including the batch. Write a number from {3} to {4}; -1 is the last.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL031.md"
    );

    public static readonly DiagnosticDescriptor NotFinite = new(
        "NETDSL032",
        "Parameter is not a finite number",
        "{0} is {1}, which is not a finite number in float32: outputs would be infinite or NaN. Write a number of at most "
            + "3.4e38.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL032.md"
    );

    public static readonly DiagnosticDescriptor UnknownKind = new(
        "NETDSL033",
        "Value is not a member of its enum",
        "This value is not a known {0}. Write one of {1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL033.md"
    );

    public static readonly DiagnosticDescriptor BetaNotPositive = new(
        "NETDSL087",
        "Beta of Softplus is not a positive number",
        "Beta is {0}, but Softplus is log(1 + e^(Beta·x)) / Beta: with 0 it divides by zero, and below 0 it is upside down. "
            + "Write a number above 0; 1 is common.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL087.md"
    );
}
