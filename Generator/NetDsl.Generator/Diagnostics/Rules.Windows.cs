using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: maps and the windows over them.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ChannelsLast = new(
        "NETDSL160",
        "Input looks channel-last",
        "[Input({0}, {1}, {2})] looks like height, width, channels, but maps have channels first: this one has {0} "
            + "channels of {1} by {2} places. Write [Input({2}, {0}, {1})], with the data in that order, or Role = Map if "
            + "{0} channels are meant.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL160.md"
    );

    public static readonly DiagnosticDescriptor SameOfEvenKernel = new(
        "NETDSL161",
        "Same padding of an even kernel",
        "A kernel over {0} places has no middle: Same pads with {1} before the map and {2} after it, so that outputs "
            + "lie half a place before what they are computed from. Write an odd kernel, such as {3}, or the padding as a "
            + "number.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL161.md"
    );

    public static readonly DiagnosticDescriptor CeilModeWithPadding = new(
        "NETDSL162",
        "Ceil mode without effect",
        "CeilMode = true changes nothing here: the last window of this {0} would begin in the padding, and PyTorch "
            + "leaves it out. Other runtimes keep it and get another size. Remove CeilMode.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL162.md"
    );

    public static readonly DiagnosticDescriptor WindowsSkip = new(
        "NETDSL163",
        "Windows skip places of the map",
        "The windows of this {0} move by {1} and read only {2} of every {1} {3}: the network never sees the others. "
            + "Write {4}, or a larger kernel.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL163.md"
    );

    public static readonly DiagnosticDescriptor EdgeNotRead = new(
        "NETDSL304",
        "Edge of a map is not read",
        "This {0} never reads the last {1} of {2} {3}: the next window would pass the edge. Write {4}, or another "
            + "kernel or stride, if they matter.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL304.md"
    );
}
