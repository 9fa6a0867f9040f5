using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Schedules;

/// <summary>One parameter of a schedule that is a number: a property of the attribute, and an argument of the
/// constructor.</summary>
/// <param name="Name">The property.</param>
/// <param name="Default">The value if none is written; null if the run or another value decides.</param>
/// <param name="IsInRange">Whether a value is in range.</param>
/// <param name="Because">What it is, for the message.</param>
/// <param name="Write">The range, for the message.</param>
/// <param name="IsCount">Whether it is an integer.</param>
internal sealed record ScheduleParameter(
    string Name,
    double? Default,
    Func<double, bool> IsInRange,
    string Because,
    string Write,
    bool IsCount = false
)
{
    public static ScheduleParameter Warmup { get; } =
        new("Warmup", 0, value => value >= 0, "it counts steps or epochs", "0 or more", IsCount: true);

    public static ScheduleParameter Length { get; } = Count("Length", null);

    public static ScheduleParameter Factor { get; } =
        new(
            "Factor",
            0.1,
            value => value > 0 && value < 1,
            "the rate is multiplied by it in order to fall",
            "a number above 0 and below 1, often 0.1"
        );

    public static ScheduleParameter Floor { get; } =
        new(
            "Floor",
            0,
            value => value >= 0 && Numbers.IsFloat(value),
            "it is the lowest learning rate",
            "a number from 0 to below the learning rate"
        );

    /// <summary>Steps or epochs, at least 1.</summary>
    public static ScheduleParameter Count(string name, double? @default) =>
        new(name, @default, value => value >= 1, "it counts steps or epochs", "1 or more", IsCount: true);

    /// <summary>Evaluations, at least 0.</summary>
    public static ScheduleParameter Evaluations(string name, double @default) =>
        new(name, @default, value => value >= 0, "it counts evaluations", "0 or more", IsCount: true);

    /// <summary>A divisor of the learning rate.</summary>
    public static ScheduleParameter Divisor(string name, double @default) =>
        new(
            name,
            @default,
            value => value >= 1 && Numbers.IsFloat(value),
            "a rate is divided by it to give a lower one",
            "a finite number of at least 1"
        );

    /// <summary>The written value, or the default.</summary>
    public double? Value(ScheduleDeclaration declaration) => declaration.Settings.Find(Name) ?? Default;

    /// <summary>As an argument of the schedule's constructor; null for the default.</summary>
    public string? Argument(ScheduleDeclaration declaration) =>
        declaration.Settings.Find(Name) is { } value && !value.Equals(Default)
            ? $"{Name}: {(IsCount ? Numbers.Plain((long)value) : Numbers.Literal(value))}"
            : null;

    /// <summary>Reports a value out of range.</summary>
    public void Check(ScheduleDeclaration declaration, Findings findings)
    {
        if (declaration.Settings.Find(Name) is { } value && !IsInRange(value))
        {
            findings.Add(Rules.ScheduleOutOfRange, declaration.Place.At(Name), Name, Numbers.Text(value), Because, Write);
        }
    }
}
