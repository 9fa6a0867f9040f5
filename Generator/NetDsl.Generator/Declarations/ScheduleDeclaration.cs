using NetDsl.Generator.Schedules;

namespace NetDsl.Generator.Declarations;

/// <summary><c>[Schedule(…)]</c>.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Kind">Name of the enum member; null for a number that is not a member.</param>
/// <param name="Unit">Steps or Epochs; null for a number that is not a member.</param>
/// <param name="Settings">The written numbers.</param>
/// <param name="Times">The written times of At.</param>
/// <param name="HasTimes">Whether At is written.</param>
internal sealed record ScheduleDeclaration(
    Place Place,
    string? Kind,
    string? Unit,
    EquatableArray<Setting> Settings,
    EquatableArray<int> Times,
    bool HasTimes
)
{
    private static readonly IReadOnlyList<string> Numbers = ScheduleKind.Properties();

    /// <summary>The members of ScheduleUnit.</summary>
    public static IReadOnlyList<string> Units { get; } = ["Steps", "Epochs"];

    public ScheduleKind? Known => Kinds.Schedules.Find(Kind);

    public bool CountsEpochs => Unit == "Epochs";

    /// <summary>Steps or epochs of warm-up.</summary>
    public double Warmup => Number("Warmup") ?? 0;

    /// <summary>Reads the attribute.</summary>
    public static ScheduleDeclaration Read(WrittenValues values) =>
        new(
            values.Place,
            values.Enumerator("kind"),
            values.Has("Unit") ? values.Enumerator("Unit") : Units[0],
            values.Settings(Numbers),
            values.Integers(ScheduleKind.At).ToEquatableArray(),
            values.Has(ScheduleKind.At)
        );

    /// <summary>A written number; null for none.</summary>
    public double? Number(string name) => Settings.Find(name);

    /// <summary>A time with the unit: <c>30 epochs</c>, <c>1 step</c>.</summary>
    public string Count(double time) =>
        $"{Generator.Numbers.Text(time)} {(CountsEpochs ? "epoch" : "step")}{(time == 1 ? "" : "s")}";
}
