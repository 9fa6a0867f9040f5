using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: batches, evaluations, the metric and chance in one run.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BatchOfOne = new(
        "NETDSL220",
        "Batches of one sample with BatchNorm",
        "BatchSize is 1, but {0} ('{1}') takes mean and variance over the batch: a single sample has no variance, and "
            + "Fit refuses to train. Write BatchSize = 32, or [LayerNorm] instead.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL220.md"
    );

    public static readonly DiagnosticDescriptor LastBatchOfOne = new(
        "NETDSL221",
        "Last batch of one sample with BatchNorm",
        "{0} samples in batches of {1} leave one for the last batch, but {2} ('{3}') takes mean and variance over the batch: "
            + "a single sample has no variance, and Fit refuses to train. Write another BatchSize, or DropLast = true.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL221.md"
    );

    public static readonly DiagnosticDescriptor EvaluationBeyondTheRun = new(
        "NETDSL222",
        "Evaluation interval is longer than the run",
        "EvaluateEvery is {0}, but the run has only {1} iterations: it is evaluated once, at the end, and does not show how "
            + "it learns. Write a smaller number, or remove EvaluateEvery.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL222.md"
    );

    public static readonly DiagnosticDescriptor AccuracyOfValues = new(
        "NETDSL223",
        "Accuracy of a regression",
        "Accuracy is the share of samples whose class is right, but [Data(Targets = ...)] says that the targets are values: "
            + "Fit stops with an error. Write Metric = R2 or another metric for values, or remove Metric.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL223.md"
    );

    public static readonly DiagnosticDescriptor NoSeed = new(
        "NETDSL310",
        "Training without a seed",
        "[Train] sets no Seed: initial weights and the order of the samples differ from run to run, and so do the results. "
            + "Write Seed = 1 for runs that can be repeated and compared.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL310.md"
    );

    public static readonly DiagnosticDescriptor NoShuffle = new(
        "NETDSL311",
        "Samples are not shuffled",
        "Shuffle is false: each epoch has the same {0} batches in the same order, which pulls the weights towards the last "
            + "batches, or towards one class after another if the data is sorted. Remove Shuffle = false unless the order is "
            + "intended.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL311.md"
    );
}
