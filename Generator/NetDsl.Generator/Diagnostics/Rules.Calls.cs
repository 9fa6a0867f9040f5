using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: calls of the tensor library.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ZeroAsElementType = new(
        "NETDSL150",
        "Zero is read as an element type",
        "'{0}' reads this 0 as the element type Byte, not as a dimension, because C# converts the literal 0 to any enum. "
            + "Write the element type by its name, or 0L where a dimension is meant.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL150.md"
    );
}
