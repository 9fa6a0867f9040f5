using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: the optimizer's other settings.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor EpsilonTooSmall = new(
        "NETDSL210",
        "Epsilon is too small",
        "Epsilon is {0}: {1}. Write 1e-8, or remove this argument.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL210.md"
    );

    public static readonly DiagnosticDescriptor EpsilonTooLarge = new(
        "NETDSL211",
        "Epsilon is too large",
        "Epsilon is {0}, far above the size of the gradients: {1} divides by it alone, and every step is as small as the "
            + "gradient divided by {0}. Write 1e-8, or remove this argument.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL211.md"
    );

    public static readonly DiagnosticDescriptor TooMuchPast = new(
        "NETDSL212",
        "Average over too many steps",
        "{0} is {1}: the average covers the last {2} steps, and most of those come from a network that has changed long "
            + "since. Write {3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL212.md"
    );

    public static readonly DiagnosticDescriptor BetasSwapped = new(
        "NETDSL213",
        "Beta1 is above the root of Beta2",
        "Beta1 is {0} and Beta2 is {1}: as gradients become small, the optimizer's divisor falls faster than what it divides, "
            + "and the steps grow. Write Beta1 = 0.9 and Beta2 = 0.999; the two may be swapped.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL213.md"
    );

    public static readonly DiagnosticDescriptor DecayTooStrong = new(
        "NETDSL214",
        "Weight decay is too strong",
        "WeightDecay is {0}: in a network of several layers it pulls the weights towards 0, and the outputs with them, more "
            + "strongly than the loss can hold them. Write 0.0001 to begin with, 0.01 at most.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL214.md"
    );

    public static readonly DiagnosticDescriptor PenaltyScaledAway = new(
        "NETDSL215",
        "Weight decay with an adaptive optimizer",
        "{0} adds WeightDecay to the gradient and divides both by the gradient's usual size, so weights with large gradients "
            + "hardly decay. Write [Optimizer({1})], which subtracts the decay from the weights directly.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL215.md"
    );

    public static readonly DiagnosticDescriptor DecayShareTooLarge = new(
        "NETDSL216",
        "Weight decay takes too much in each step",
        "WeightDecay is {0}: times the learning rate, it takes {1} % off every weight in each step, and what was learned 100 "
            + "steps ago is mostly gone. Write 0.01 to begin with.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL216.md"
    );

    public static readonly DiagnosticDescriptor LossMaximized = new(
        "NETDSL217",
        "Training makes the loss larger",
        "Maximize = true makes {0} as large as possible: the network learns to be wrong, more with every step. Remove it.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL217.md"
    );
}
