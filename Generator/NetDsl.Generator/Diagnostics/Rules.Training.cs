using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Loss, optimizer, length of training.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoLoss = new(
        "NETDSL040",
        "Training without a loss",
        "'{0}' declares training but no loss to minimise. Write one, such as [Loss(CrossEntropy)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL040.md"
    );

    public static readonly DiagnosticDescriptor NoOptimizer = new(
        "NETDSL041",
        "Training without an optimizer",
        "'{0}' declares training but no optimizer to change its parameters. Write one, such as [Optimizer(Sgd, LearningRate = "
            + "0.1)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL041.md"
    );

    public static readonly DiagnosticDescriptor NoTrain = new(
        "NETDSL042",
        "Training without a length",
        "'{0}' declares training but not how long it takes. Write [Train(Iterations = 3000)] or [Train(Epochs = 5)].",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL042.md"
    );

    public static readonly DiagnosticDescriptor NoLength = new(
        "NETDSL043",
        "Neither Iterations nor Epochs",
        "[Train] sets neither Iterations nor Epochs, so training would never end. Write one of them, such as Epochs = 5.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL043.md"
    );

    public static readonly DiagnosticDescriptor TwoLengths = new(
        "NETDSL044",
        "Both Iterations and Epochs",
        "[Train] sets both Iterations and Epochs, but only one of them can end the training. Remove one.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL044.md"
    );

    public static readonly DiagnosticDescriptor CountNotPositive = new(
        "NETDSL045",
        "Count is not positive",
        "{0} is {1}, but training counts whole samples and steps. Write 1 or more.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL045.md"
    );

    public static readonly DiagnosticDescriptor LearningRateMissing = new(
        "NETDSL046",
        "Learning rate is missing",
        "{0} has no default learning rate: the right one depends on the network. Write LearningRate = {1} and adjust it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL046.md"
    );

    public static readonly DiagnosticDescriptor LearningRateNotPositive = new(
        "NETDSL047",
        "Learning rate is not a positive number",
        "{0} is {1}: steps of that size do not reduce the loss. Write a finite number above 0, often {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL047.md"
    );

    public static readonly DiagnosticDescriptor MomentumOutOfRange = new(
        "NETDSL048",
        "Momentum is out of range",
        "{0} is {1}, but it is the share of the last step that is kept: from 1 on, steps grow without end. Write a number "
            + "from 0 to below 1, often 0.9.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL048.md"
    );

    public static readonly DiagnosticDescriptor WeightDecayNegative = new(
        "NETDSL049",
        "Weight decay is negative",
        "{0} is {1}: it would push weights away from 0 instead of towards it. Write a finite number of at least 0, often "
            + "0.0001.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL049.md"
    );

    public static readonly DiagnosticDescriptor NesterovWithoutMomentum = new(
        "NETDSL050",
        "Nesterov without momentum",
        "Nesterov looks ahead along the momentum, but there is none: torch.optim.SGD refuses it. Write Momentum = 0.9 too, or "
            + "remove Nesterov.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL050.md"
    );

    public static readonly DiagnosticDescriptor LossDoesNotFit = new(
        "NETDSL051",
        "Loss does not fit the output",
        "{0} takes {1} but the network gives {2}. {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL051.md"
    );

    public static readonly DiagnosticDescriptor NothingToTrain = new(
        "NETDSL052",
        "Network has no parameters",
        "No stage of '{0}' has parameters, so the optimizer has nothing to change. Add a [Layer(outputs)], or remove the "
            + "training attributes.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL052.md"
    );

    public static readonly DiagnosticDescriptor LossParameterNotTaken = new(
        "NETDSL053",
        "Loss does not take this parameter",
        "{0} does not take {1} ({2}): the value would have no effect. Remove it, or choose the loss that takes it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL053.md"
    );

    public static readonly DiagnosticDescriptor OptimizerParameterNotTaken = new(
        "NETDSL054",
        "Optimizer does not take this parameter",
        "{0} does not take {1}: the value would have no effect. Remove it; besides LearningRate it takes {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL054.md"
    );

    public static readonly DiagnosticDescriptor WeightsDoNotFit = new(
        "NETDSL055",
        "Number of weights differs from the outputs",
        "{0} has {1} numbers but the network has {2} outputs: each output needs a weight of its own. Write {2} numbers.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL055.md"
    );

    public static readonly DiagnosticDescriptor WeightsOutOfRange = new(
        "NETDSL056",
        "Weights are out of range",
        "{0} {1}: a weight says how much something counts in the loss. Write finite numbers {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL056.md"
    );

    public static readonly DiagnosticDescriptor LabelSmoothingOutOfRange = new(
        "NETDSL057",
        "Label smoothing is out of range",
        "{0} is {1}, but it is the share of the probability that is spread over all classes: at 1 nothing would be left to "
            + "learn. Write a number from 0 to below 1, often 0.1.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL057.md"
    );

    public static readonly DiagnosticDescriptor ThresholdNotPositive = new(
        "NETDSL058",
        "Threshold is not a positive number",
        "{0} is {1}, but it is the size of an error at which the loss changes from squared to absolute. Write a finite number "
            + "above 0, in the unit of the targets.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL058.md"
    );

    public static readonly DiagnosticDescriptor LimitNotPositive = new(
        "NETDSL074",
        "Limit of the gradients is not a positive number",
        "{0} is {1}, but it is the largest that the gradients may be: with that limit nothing would be learned. Write a finite "
            + "number above 0, often 1, or remove {0} for no limit.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL074.md"
    );

    public static readonly DiagnosticDescriptor MetricDoesNotFit = new(
        "NETDSL059",
        "Metric does not fit the loss",
        "{1} cannot be computed from outputs that are trained with {0}. Write one of {2}, or leave Metric out.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL059.md"
    );

    public static readonly DiagnosticDescriptor ShareOutOfRange = new(
        "NETDSL060",
        "Decay rate is out of range",
        "{0} is {1}, but it is the share of its past that an average keeps: at 1 nothing new would count. Write a number from "
            + "0 to below 1.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL060.md"
    );

    public static readonly DiagnosticDescriptor SettingNegative = new(
        "NETDSL061",
        "Setting of the optimizer is negative",
        "{0} is {1}: below 0 the optimizer's formula breaks down, and torch.optim refuses it. Write a finite number of at least "
            + "0.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL061.md"
    );

    public static readonly DiagnosticDescriptor NesterovWithDampening = new(
        "NETDSL062",
        "Nesterov with dampening",
        "Nesterov adds the whole gradient to its momentum, but Dampening leaves a part of it out: torch.optim.SGD refuses "
            + "both together. Remove one.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL062.md"
    );
}
