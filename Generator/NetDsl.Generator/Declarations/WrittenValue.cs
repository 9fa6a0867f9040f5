namespace NetDsl.Generator.Declarations;

/// <summary>What is written for one parameter of a stage.</summary>
/// <param name="Value">A number, text or flag; of an enum its number; null for an array and for nothing.</param>
/// <param name="IsEnum">Whether it is of an enum's type.</param>
/// <param name="Member">The enum's member; null where the number is none.</param>
/// <param name="Elements">The elements of an array; null where it is none.</param>
internal sealed record WrittenValue(
    object? Value,
    bool IsEnum = false,
    string? Member = null,
    IReadOnlyList<object?>? Elements = null
);
