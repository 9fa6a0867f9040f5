using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Kernels, strides, paddings and groups over maps.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor WindowTooLarge = new(
        "NETDSL026",
        "Window is larger than the map",
        "The window of this {0} covers {1}, and the map {3} has {2} there: nothing comes out. Write a smaller kernel, "
            + "or remove a pool or a stride before it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL026.md"
    );

    public static readonly DiagnosticDescriptor GroupsDoNotDivide = new(
        "NETDSL027",
        "Groups do not divide the channels",
        "{0} groups do not divide {1}: every group has equally many. Write a divisor, such as {2}, or other channels.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL027.md"
    );

    public static readonly DiagnosticDescriptor SameWithStride = new(
        "NETDSL080",
        "Same padding with a stride",
        "Padding = Same keeps the size of the map, and a stride above 1 does not. PyTorch refuses the two together. "
            + "Write the padding as a number, such as Padding = {0}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL080.md"
    );

    public static readonly DiagnosticDescriptor PoolPaddingTooLarge = new(
        "NETDSL081",
        "Windows of a pool cover padding alone",
        "The {0}, so that windows would cover padding alone. Write {1} or less.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL081.md"
    );

    public static readonly DiagnosticDescriptor SizesMalformed = new(
        "NETDSL083",
        "Sizes are not one number or two",
        "'{0}' takes {1}, and gets {2}. Write {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL083.md"
    );

    public static readonly DiagnosticDescriptor NormGroupsDoNotDivide = new(
        "NETDSL082",
        "Groups of a normalisation do not divide the channels",
        "{0} groups do not divide {1} channels: every group is normalised over equally many. Write a divisor, such as {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL082.md"
    );

    public static readonly DiagnosticDescriptor OutputPaddingTooLarge = new(
        "NETDSL084",
        "Output padding is too large",
        "The output padding {0} is not below the stride or the dilation: it tells apart sizes that a convolution of that stride "
            + "would make equal. Write {1} or less.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL084.md"
    );

    public static readonly DiagnosticDescriptor PaddingTakesAll = new(
        "NETDSL085",
        "Padding of a transposed convolution takes the whole map",
        "The padding {0} is cut off on both sides of the {1}, which has {2} places: nothing is left. Write {3} or less.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL085.md"
    );

    public static readonly DiagnosticDescriptor ReflectionTooLarge = new(
        "NETDSL086",
        "Reflected places are more than the map has",
        "{0} places cannot be reflected along the {1}, which has {2}: the edge itself is not repeated. Write {3} or less, "
            + "or Mode = Replicate.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL086.md"
    );
}
