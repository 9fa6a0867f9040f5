namespace NetDsl.Generator.Declarations;

/// <summary><c>[Data(…)]</c>: facts about the training data; null for what is not written.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Classes">Number of classes.</param>
/// <param name="Features">Numbers in one sample.</param>
/// <param name="Rows">Samples.</param>
/// <param name="Targets">Name of a member of TargetRange; "" if none is written, null for a number that is not a member.</param>
internal sealed record DataDeclaration(
    Place Place,
    int? Classes = null,
    int? Features = null,
    int? Rows = null,
    string? Targets = ""
)
{
    /// <summary>The members of TargetRange.</summary>
    public static readonly string[] Ranges = ["Unbounded", "NonNegative", "ZeroToOne"];

    /// <summary>The lowest and the highest allowed target; null if nothing is declared.</summary>
    public (double Lowest, double Highest)? TargetRange =>
        Targets switch
        {
            "Unbounded" => (double.NegativeInfinity, double.PositiveInfinity),
            "NonNegative" => (0, double.PositiveInfinity),
            "ZeroToOne" => (0, 1),
            _ => null,
        };

    public static DataDeclaration Read(WrittenValues values) =>
        new(
            values.Place,
            values.Integer("Classes"),
            values.Integer("Features"),
            values.Integer("Rows"),
            values.Has("Targets") ? values.Enumerator("Targets") : ""
        );
}
