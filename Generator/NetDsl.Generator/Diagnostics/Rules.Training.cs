using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Loss, optimizer, length of training.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoLoss = new(
        "NETDSL040",
        "Training without a loss",
        "'{0}' says that it is trained but not what to minimise. Write [Loss(CrossEntropy)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL040.md");

    public static readonly DiagnosticDescriptor NoOptimizer = new(
        "NETDSL041",
        "Training without an optimizer",
        "'{0}' says that it is trained but not how the parameters change. Write [Optimizer(Sgd, LearningRate = 0.1)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL041.md");

    public static readonly DiagnosticDescriptor NoTrain = new(
        "NETDSL042",
        "Training without a length",
        "'{0}' has no [Train]: nothing says how long to train. Write [Train(Iterations = 3000)] or [Train(Epochs = 5)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL042.md");

    public static readonly DiagnosticDescriptor NoLength = new(
        "NETDSL043",
        "Neither Iterations nor Epochs",
        "[Train] sets neither Iterations nor Epochs: nothing says when training ends. Write one of them, as Epochs = 5.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL043.md");

    public static readonly DiagnosticDescriptor TwoLengths = new(
        "NETDSL044",
        "Both Iterations and Epochs",
        "[Train] sets Iterations and Epochs: only one of them can end the training. Remove one.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL044.md");

    public static readonly DiagnosticDescriptor CountNotPositive = new(
        "NETDSL045",
        "Count is not positive",
        "{0} is {1}: training goes by whole samples and steps. Write 1 or more.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL045.md");

    public static readonly DiagnosticDescriptor LearningRateMissing = new(
        "NETDSL046",
        "Learning rate is missing",
        "{0} has no default learning rate: the right one depends on the network. Write LearningRate = {1} and adjust it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL046.md");

    public static readonly DiagnosticDescriptor LearningRateNotPositive = new(
        "NETDSL047",
        "Learning rate is not a positive number",
        "LearningRate is {0}: steps of that size do not go down the gradient. Write a finite number above 0, often "
        + "between 0.001 and 0.5.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL047.md");

    public static readonly DiagnosticDescriptor MomentumOutOfRange = new(
        "NETDSL048",
        "Momentum is out of range",
        "Momentum is {0}: it is the share of the last step that is kept, and from 1 on steps grow without end. Write a "
        + "number from 0 to below 1, often 0.9.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL048.md");

    public static readonly DiagnosticDescriptor WeightDecayNegative = new(
        "NETDSL049",
        "Weight decay is negative",
        "WeightDecay is {0}: weights would be driven apart instead of towards 0. Write a finite number of at least 0, "
        + "often 0.0001.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL049.md");

    public static readonly DiagnosticDescriptor NesterovWithoutMomentum = new(
        "NETDSL050",
        "Nesterov without momentum",
        "Nesterov looks ahead along the momentum, and there is none: torch.optim.SGD refuses it. Write Momentum = 0.9 "
        + "too, or remove Nesterov.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL050.md");

    public static readonly DiagnosticDescriptor LossDoesNotFit = new(
        "NETDSL051",
        "Loss does not fit the output",
        "{0} takes {1} and the network gives {2}. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL051.md");

    public static readonly DiagnosticDescriptor NothingToTrain = new(
        "NETDSL052",
        "Network has no parameters",
        "No stage of '{0}' has parameters: an optimizer has nothing to change. Add a [Layer(outputs)], or remove the "
        + "training attributes.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL052.md");
}
