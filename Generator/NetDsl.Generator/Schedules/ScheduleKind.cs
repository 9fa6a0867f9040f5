using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Schedules;

/// <summary>One schedule of the learning rate, in one file; <see cref="IKind.Name"/> is its name in ScheduleKind.</summary>
internal abstract class ScheduleKind : IKind
{
    /// <summary>The property that is an array: the times of MultiStep.</summary>
    public const string At = "At";

    /// <summary>The attribute's properties that are numbers: the parameters of all kinds.</summary>
    public static IReadOnlyList<string> Properties() =>
        [
            .. Kinds
                .Schedules.All.SelectMany(kind => kind.Parameters)
                .Select(parameter => parameter.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    public abstract string Name { get; }

    /// <summary>Its record in the runtime library.</summary>
    public string Record => $"global::NetDsl.{Name}Schedule";

    /// <summary>The parameters that are numbers.</summary>
    public abstract IReadOnlyList<ScheduleParameter> Parameters { get; }

    /// <summary>Whether it takes At.</summary>
    public virtual bool TakesTimes => false;

    /// <summary>A property that must be written, what it says, and an example; null for none.</summary>
    public virtual (string Name, string Meaning, string Example)? Required => null;

    /// <summary>The attribute's arguments of a sound network that uses it, in which a run has 100 steps.</summary>
    public abstract string Example { get; }

    /// <summary>What the card says besides the warm-up; empty for nothing.</summary>
    public virtual string Card(ScheduleDeclaration declaration) => "";

    /// <summary>The rate after the warm-up.</summary>
    /// <param name="declaration">The schedule.</param>
    /// <param name="rate">The optimizer's learning rate.</param>
    public virtual double Peak(ScheduleDeclaration declaration, double rate) => rate;

    /// <summary>The rate of the first step if there is no warm-up.</summary>
    /// <inheritdoc cref="Peak"/>
    public virtual double Start(ScheduleDeclaration declaration, double rate) => Peak(declaration, rate);

    /// <summary>The rate at the end of the run; null if that is not known.</summary>
    /// <param name="declaration">The schedule.</param>
    /// <param name="rate">The optimizer's learning rate.</param>
    /// <param name="run">The length of the run in the schedule's unit; null if it is not known.</param>
    public abstract double? End(ScheduleDeclaration declaration, double rate, double? run);

    /// <summary>The end of the schedule if it is declared, in its unit, warm-up included.</summary>
    public double? DeclaredEnd(ScheduleDeclaration declaration) =>
        Parameters.Contains(ScheduleParameter.Length) && declaration.Number("Length") is { } length
            ? length + declaration.Warmup
            : null;

    /// <summary>The schedule as an expression.</summary>
    public string Expression(ScheduleDeclaration declaration)
    {
        var times = string.Join(", ", declaration.Times.Select(time => Numbers.Plain(time)));
        IEnumerable<string?> arguments =
        [
            TakesTimes ? $"global::System.Collections.Immutable.ImmutableArray.Create({times})" : null,
            .. Parameters.Select(parameter => parameter.Argument(declaration)),
            declaration.CountsEpochs ? "Unit: global::NetDsl.ScheduleUnit.Epochs" : null,
        ];
        return $"new {Record}({string.Join(", ", arguments.Where(argument => argument is not null))})";
    }

    /// <summary>The time since the end of the warm-up, of the length if one is declared: the share that is done is above 0 at the
    /// end of any run.</summary>
    protected static (double? Time, double? Length) Progress(ScheduleDeclaration declaration, double? run)
    {
        var length = declaration.Number("Length");
        return length is null ? (1, 1) : (run - declaration.Warmup, length);
    }
}
