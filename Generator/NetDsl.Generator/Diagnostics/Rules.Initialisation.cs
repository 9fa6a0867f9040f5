using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>How weights start.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor CannotDraw = new(
        "NETDSL038",
        "Initial weights cannot be drawn",
        "{0}, but {1}: the initial weights cannot be drawn. Write {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL038.md"
    );

    public static readonly DiagnosticDescriptor InitialValueMissing = new(
        "NETDSL039",
        "Initial value is missing",
        "Constant has no default for {0}, so the weights have no initial value. Write {0} = 0.1, or use Zeros instead.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL039.md"
    );
}
