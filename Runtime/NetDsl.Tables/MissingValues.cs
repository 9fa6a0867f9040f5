namespace NetDsl.Tables;

/// <summary>What becomes of rows with missing values.</summary>
public sealed class MissingValues
{
    private MissingValues(MissingKind kind, float? number = null) => (Kind, Fill) = (kind, number);

    /// <summary>A missing value is an error that names line and column; the default.</summary>
    public static MissingValues Refuse { get; } = new(MissingKind.Error);

    /// <summary>Rows are left out if a feature or a target is missing.</summary>
    public static MissingValues DropRow { get; } = new(MissingKind.DropRow);

    /// <summary>
    /// A missing number becomes the mean of its column; in a second file too, it is the mean of the first. A missing category
    /// has 0 in each of its features. A missing target is an error.
    /// </summary>
    public static MissingValues Mean { get; } = new(MissingKind.Fill);

    /// <summary>What is done.</summary>
    internal MissingKind Kind { get; }

    /// <summary>The number that is filled in; null for the mean.</summary>
    internal float? Fill { get; }

    /// <summary>As <see cref="Mean"/>, with a number of your own.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static MissingValues Number(float number) =>
        float.IsFinite(number)
            ? new MissingValues(MissingKind.Fill, number)
            : throw new ArgumentException(
                FormattableString.Invariant($"Missing values cannot become {number}: give a finite number."),
                nameof(number)
            );
}
