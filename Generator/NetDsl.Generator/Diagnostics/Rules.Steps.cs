using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Optimizer steps: their batches, the averages of weights, and groups of parameters.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoDecayToLeaveOut = new(
        "NETDSL113",
        "DecayBias without weight decay",
        "DecayBias = false leaves biases out of the weight decay, but {0} has none here. Write WeightDecay = 0.01 too, or remove "
            + "DecayBias.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL113.md"
    );

    public static readonly DiagnosticDescriptor RateFactorUnused = new(
        "NETDSL114",
        "Factor of the learning rate has no effect",
        "Rate multiplies the learning rate of the parameters of '{0}', but {1}. Remove {2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL114.md"
    );

    public static readonly DiagnosticDescriptor EpochTooShort = new(
        "NETDSL115",
        "Epoch is too short for its settings",
        "{0} samples in batches of {1} make {2}, {3}. Write {4}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL115.md"
    );

    public static readonly DiagnosticDescriptor AverageBeyondTheRun = new(
        "NETDSL116",
        "Average over more steps than the run has",
        "Average = {0} averages the weights of about {1} steps, but the run has {2}: the weights of its first step still make up "
            + "{3} % of what is judged and kept. Write {4}, or train longer.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL116.md"
    );
}
