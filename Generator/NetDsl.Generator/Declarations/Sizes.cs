namespace NetDsl.Generator.Declarations;

/// <summary>One number for all dimensions of a map, or one for each: <c>3</c>, or <c>new[] { 3, 5 }</c>.</summary>
/// <param name="Argument">The argument that gives them.</param>
/// <param name="Values">The numbers; empty where something else is written.</param>
internal sealed record Sizes(string Argument, EquatableArray<int> Values)
{
    public static Sizes Of(string argument, params int[] values) => new(argument, values.ToEquatableArray());

    /// <summary>As many numbers as a map has dimensions.</summary>
    public IReadOnlyList<int> Over(int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(i => Values[Values.Count == 1 ? 0 : i])];
}
