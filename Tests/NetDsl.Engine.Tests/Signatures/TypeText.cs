namespace NetDsl.Engine.Tests.Signatures;

/// <summary>A type as a tree: a name and its arguments. Arrays, tuples and nullable values are names too: <c>[]</c>, <c>[,]</c>,
/// <c>()</c> and <c>?</c>.
/// Nullability of references and names of tuple elements are left out: they do not decide what compiles.</summary>
internal sealed record TypeText(string Name, IReadOnlyList<TypeText> Arguments)
{
    public TypeText(string name)
        : this(name, []) { }

    /// <summary>This type with type parameters replaced.</summary>
    public TypeText With(IReadOnlyDictionary<string, TypeText> replacements)
    {
        if (Arguments.Count == 0)
        {
            return replacements.GetValueOrDefault(Name, this);
        }

        return this with
        {
            Arguments = [.. Arguments.Select(argument => argument.With(replacements))],
        };
    }

    public bool Equals(TypeText? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() =>
        Name switch
        {
            ['[', ..] => $"{Arguments[0]}{Name}",
            "?" => $"{Arguments[0]}?",
            "()" => $"({string.Join(", ", Arguments)})",
            _ => Arguments.Count == 0 ? Name : $"{Name}<{string.Join(", ", Arguments)}>",
        };
}
