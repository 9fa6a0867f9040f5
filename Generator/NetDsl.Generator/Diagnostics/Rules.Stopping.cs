using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Early stopping, and what keeps gradients from growing.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor EarlyStopOutOfRange = new(
        "NETDSL078",
        "Setting of early stopping is out of range",
        "{0} is {1}, but {2}. Write {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL078.md"
    );

    public static readonly DiagnosticDescriptor ProgressImpossible = new(
        "NETDSL079",
        "No score can be progress",
        "MinDelta is {0}, but {1} is a share from 0 to 1: it never changes by more than 1, so every evaluation counts as one "
            + "without progress. Write a part of 1, such as 0.001.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL079.md"
    );

    public static readonly DiagnosticDescriptor PatienceBeyondTheRun = new(
        "NETDSL224",
        "Patience as long as the run",
        "Patience is {0}, so the run stops early after evaluation {1} at the soonest, but it has {2}: it is never stopped. "
            + "Write a smaller Patience, or train longer.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL224.md"
    );

    public static readonly DiagnosticDescriptor PatienceBelowAnEpoch = new(
        "NETDSL313",
        "Patience of less than an epoch",
        "Patience counts evaluations: {0} of them, one every {1}, are {2}, or {3} epochs. The run may stop before it has seen "
            + "every sample again. Write Patience = {4} for an epoch.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL313.md"
    );

    public static readonly DiagnosticDescriptor StopsInWarmup = new(
        "NETDSL226",
        "Can stop before the warm-up ends",
        "Patience is {0}, so the run can stop after {1}, but the learning rate still rises until {2}: it may stop before "
            + "training has begun in earnest. Write Patience = {3} or more.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL226.md"
    );

    public static readonly DiagnosticDescriptor DeepWithoutClipping = new(
        "NETDSL312",
        "Very deep network without gradient clipping",
        "Gradients pass through {0} layers with weights, without a normalisation or a skip connection, and nothing limits them: "
            + "one batch can throw the weights far away. Write ClipNorm = 1, or normalise.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL312.md"
    );
}
