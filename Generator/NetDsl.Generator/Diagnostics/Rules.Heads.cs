using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: the last stage and the loss.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor SoftmaxTwice = new(
        "NETDSL100",
        "Softmax before CrossEntropy",
        "CrossEntropy applies softmax itself, so these probabilities go through it twice: the loss cannot come near 0 and the "
            + "gradients are small. Remove this stage; for probabilities, apply softmax to what Predict returns.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL100.md"
    );

    public static readonly DiagnosticDescriptor LogSoftmaxTwice = new(
        "NETDSL101",
        "LogSoftmax before CrossEntropy",
        "CrossEntropy applies log-softmax itself, so this stage costs time and changes nothing. Remove it, or write "
            + "[Loss(Nll)], which takes log-probabilities.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL101.md"
    );

    public static readonly DiagnosticDescriptor SigmoidTwice = new(
        "NETDSL102",
        "Sigmoid before BceWithLogits",
        "BceWithLogits applies the sigmoid itself, so probabilities from 0 to 1 become 0.5 to 0.73 and no label can be "
            + "learned as a no. Remove this stage, or write [Loss(Bce)], which takes probabilities.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL102.md"
    );

    public static readonly DiagnosticDescriptor NoSigmoid = new(
        "NETDSL103",
        "Bce without a sigmoid",
        "Bce takes the logarithm of probabilities from 0 to 1, but the outputs come from {0} and may lie outside, where there "
            + "is no loss. Write [Loss(BceWithLogits)], which includes the sigmoid, or [Activation(Sigmoid)] as the last stage.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL103.md"
    );

    public static readonly DiagnosticDescriptor NoLogSoftmax = new(
        "NETDSL104",
        "Nll without a log-softmax",
        "Nll takes log-probabilities, but the outputs come from {0}: the loss falls without end as one output grows, and "
            + "nothing else is learned. Write [Loss(CrossEntropy)], which includes the log-softmax, or [Activation(LogSoftmax)] "
            + "as the last stage.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL104.md"
    );

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "NETDSL105",
        "Softmax of one number",
        "{0} of a single number is always {1}, so nothing before this stage is learned. Write [Activation(Sigmoid)] for the "
            + "probability of a yes, or give the layer before it one output for each class.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL105.md"
    );

    public static readonly DiagnosticDescriptor BoundedScores = new(
        "NETDSL106",
        "Activation on the scores",
        "{0} gives {2}, but {1} needs scores that can take any value: scores that are cut off are lost, and where the "
            + "activation is flat nothing is learned. Remove this stage, so that a [Layer] comes last before the loss.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL106.md"
    );

    public static readonly DiagnosticDescriptor BoundedBeforeSoftmax = new(
        "NETDSL107",
        "Activation before a softmax",
        "{0} gives {2}, but {1} needs scores that can take any value: classes whose scores are cut off share one probability, "
            + "and where the activation is flat nothing is learned. Remove this stage, so that a [Layer] comes before {1}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL107.md"
    );

    public static readonly DiagnosticDescriptor TargetsOutOfReach = new(
        "NETDSL108",
        "Targets are out of the outputs' reach",
        "{0} gives {1}, but the targets may be others (Targets = {2}): the outputs can never reach those, and where the "
            + "activation is flat nothing is learned. Remove this stage, so that the values come from a [Layer].",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL108.md"
    );

    public static readonly DiagnosticDescriptor OneClass = new(
        "NETDSL109",
        "One output with a loss over classes",
        "{0} chooses among classes, but the network has one output, so there is only one class and nothing to learn. "
            + "Write [Loss(BceWithLogits)] for a yes or no, or as many outputs as there are classes.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL109.md"
    );
}
