using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Schedules of the learning rate.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ScheduleOutOfRange = new(
        "NETDSL077",
        "Setting of the schedule is out of range",
        "{0} is {1}, but {2}. Write {3}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL077.md"
    );

    public static readonly DiagnosticDescriptor ScheduleSettingMissing = new(
        "NETDSL075",
        "Setting of the schedule is missing",
        "{0} needs {1}, which says {2}: there is no default that fits many runs. Write {1} = {3} and adjust it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL075.md"
    );

    public static readonly DiagnosticDescriptor WarmupTooLong = new(
        "NETDSL076",
        "Warm-up is as long as the run",
        "The warm-up takes {0}, and the run has {1}: it never reaches its learning rate. Write a smaller Warmup, often a "
            + "twentieth of the run.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL076.md"
    );

    public static readonly DiagnosticDescriptor ScheduleDiffersFromTheRun = new(
        "NETDSL202",
        "Schedule longer or shorter than the run",
        "{0}: {1}. {2}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL202.md"
    );

    public static readonly DiagnosticDescriptor TwoOwnersOfTheRate = new(
        "NETDSL203",
        "Two owners of the learning rate",
        "LearningRateDecay lowers the learning rate after [Schedule] has set it, so no step has the rate that the schedule "
            + "says. Remove LearningRateDecay.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL203.md"
    );
}
