using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: the last stage and the loss.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor SoftmaxTwice = new(
        "NETDSL100",
        "Softmax before CrossEntropy",
        "CrossEntropy includes the softmax: of outputs that are probabilities already it takes it again, so that the loss "
        + "cannot come near 0 and the gradients are small. Remove this stage; for probabilities, apply softmax to what Predict "
        + "returns.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL100.md");

    public static readonly DiagnosticDescriptor LogSoftmaxTwice = new(
        "NETDSL101",
        "LogSoftmax before CrossEntropy",
        "CrossEntropy includes the log-softmax: this stage computes it a first time for nothing. Remove it, or write "
        + "[Loss(Nll)], which takes log-probabilities.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL101.md");

    public static readonly DiagnosticDescriptor SigmoidTwice = new(
        "NETDSL102",
        "Sigmoid before BceWithLogits",
        "BceWithLogits includes the sigmoid: of probabilities, 0 to 1, it makes 0.5 to 0.73, so that no label can be learned "
        + "to be a no. Remove this stage, or write [Loss(Bce)], which takes probabilities.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL102.md");

    public static readonly DiagnosticDescriptor NoSigmoid = new(
        "NETDSL103",
        "Bce without a sigmoid",
        "Bce takes the logarithm of probabilities, 0 to 1, and the outputs come from {0}, which may give other numbers: there "
        + "is no loss of those. Write [Loss(BceWithLogits)], which includes the sigmoid, or [Activation(Sigmoid)] as the last "
        + "stage.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL103.md");

    public static readonly DiagnosticDescriptor NoLogSoftmax = new(
        "NETDSL104",
        "Nll without a log-softmax",
        "Nll takes log-probabilities, and the outputs come from {0}: the loss falls without end when one output is made large, "
        + "and nothing else is learned. Write [Loss(CrossEntropy)], which includes the log-softmax, or [Activation(LogSoftmax)] "
        + "as the last stage.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL104.md");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = new(
        "NETDSL105",
        "Softmax of one number",
        "{0} of a single number is {1} whatever the number is: nothing before this stage is learned. Write "
        + "[Activation(Sigmoid)] for the probability of a yes, or make the layer before it as wide as there are classes.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL105.md");

    public static readonly DiagnosticDescriptor BoundedScores = new(
        "NETDSL106",
        "Activation on the scores",
        "{0} gives {2}, and {1} takes scores that may be any numbers: what is cut off cannot be told from a doubtful sample, "
        + "and where the activation is flat nothing is learned. Remove this stage: the last one before the loss is a [Layer].",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL106.md");

    public static readonly DiagnosticDescriptor BoundedBeforeSoftmax = new(
        "NETDSL107",
        "Activation before a softmax",
        "{0} gives {2}, and {1} takes scores that may be any numbers: classes whose scores are cut off share one probability, "
        + "and where the activation is flat nothing is learned. Remove this stage: before {1} there is a [Layer].",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL107.md");

    public static readonly DiagnosticDescriptor TargetsOutOfReach = new(
        "NETDSL108",
        "Targets are out of the outputs' reach",
        "{0} gives {1}, and the targets may be others (Targets = {2}): those can never be met, and where the activation is "
        + "flat nothing is learned. Remove this stage: values come from a [Layer].",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL108.md");

    public static readonly DiagnosticDescriptor OneClass = new(
        "NETDSL109",
        "One output with a loss over classes",
        "{0} chooses among classes, and the network has one output: the only class has probability 1 whatever the weights are, "
        + "and the loss says nothing. Write [Loss(BceWithLogits)] for a yes or no, or as many outputs as there are classes.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL109.md");
}
