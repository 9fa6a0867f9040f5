using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Shapes along the pipeline.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InputUnknown = new(
        "NETDSL020",
        "Input size is unknown",
        "The input size of '{0}' is unknown: its first stage does not give it, so no shape can be inferred. Write " + "{1}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL020.md"
    );

    public static readonly DiagnosticDescriptor SizesDiffer = new(
        "NETDSL021",
        "Adjacent sizes differ",
        "This layer takes {0} {2} and gets {1} from the stage before it: its weights cannot be applied to them. "
            + "Write {1}, or leave the input size out.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL021.md"
    );

    public static readonly DiagnosticDescriptor WrongRank = new(
        "NETDSL022",
        "Shape has the wrong number of dimensions",
        "{0} takes {1} but gets {2}. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL022.md"
    );

    public static readonly DiagnosticDescriptor RoleNeedsDimensions = new(
        "NETDSL063",
        "Role needs more dimensions",
        "The role {0} is for samples of two dimensions or more, {1}, but the input is {2}. Write both sizes, or leave Role out.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL063.md"
    );

    public static readonly DiagnosticDescriptor SizeNotPositive = new(
        "NETDSL023",
        "Size is too small",
        "The value {1} for {0} is too small. Write {2} or more.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL023.md"
    );

    public static readonly DiagnosticDescriptor SizeTooLarge = new(
        "NETDSL024",
        "Size is too large",
        "A sample of shape {0} has more than 2,147,483,647 elements, too many for one dimension after flattening. Write "
            + "smaller sizes.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL024.md"
    );

    public static readonly DiagnosticDescriptor EmptyInput = new(
        "NETDSL025",
        "Input has no dimension",
        "[Input] names no dimension, but the network needs at least one. Write the sizes of one sample, such as [Input(784)] "
            + "or [Input(1, 28, 28)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL025.md"
    );
}
