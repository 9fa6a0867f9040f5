using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Advice: batches, evaluations and chance in one run.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BatchOfOne = new(
        "NETDSL220",
        "Batches of one sample with BatchNorm",
        "BatchSize is 1, and {0} ('{1}') takes mean and variance over the batch: of one sample there is no variance, and training stops with "
        + "an error at its first step. Write BatchSize = 32, or [LayerNorm] in its place.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL220.md");

    public static readonly DiagnosticDescriptor EvaluationBeyondTheRun = new(
        "NETDSL222",
        "Evaluation interval is longer than the run",
        "EvaluateEvery is {0} and the run has {1} iterations: it is evaluated once, at its end, and nobody sees how it learns. "
        + "Write a smaller number, or remove EvaluateEvery.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL222.md");

    public static readonly DiagnosticDescriptor NoSeed = new(
        "NETDSL310",
        "Training without a seed",
        "[Train] sets no Seed: initial weights and the order of the samples are different in each run, and so is what it reaches. Write "
        + "Seed = 1 for runs that can be repeated and compared.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL310.md");
}
