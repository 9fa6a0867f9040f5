namespace NetDsl.Engine.Tests.Signatures;

/// <summary>A parameter: <c>ref</c>, <c>out</c>, <c>in</c>, <c>params</c>, <c>this</c> or nothing, its type, name and default
/// value.</summary>
internal sealed record ParameterText(string Passing, TypeText Type, string Name, string? Default)
{
    public bool IsSameAs(ParameterText other) => Passing == other.Passing && Type.Equals(other.Type) && Default == other.Default;

    public override string ToString() =>
        $"{(Passing.Length > 0 ? Passing + " " : "")}{Type} {Name}{(Default is null ? "" : $" = {Default}")}";
}

/// <summary>A member as a line of a signature list.</summary>
internal sealed record Signature(
    TypeText DeclaringType,
    string Kind,
    IReadOnlySet<string> Modifiers,
    TypeText? Result,
    string Name,
    IReadOnlyList<string> TypeParameters,
    IReadOnlyList<ParameterText> Parameters,
    IReadOnlySet<string> Accessors,
    string? Value,
    string Constraints
)
{
    /// <summary>The line of the list; null for our own members.</summary>
    public string? Line { get; init; }

    /// <summary>An override that adds nothing to what callers can write.</summary>
    public bool IsOverride { get; init; }

    /// <summary>The member without what is not needed to tell it from others.</summary>
    public string Key =>
        Kind is "property" or "field" or "enum value" && Parameters.Count == 0
            ? $"{DeclaringType}.{Name}"
            : $"{DeclaringType}.{Name}({string.Join(", ", Parameters.Select(parameter => parameter.Type))})";

    public override string ToString()
    {
        var type = TypeParameters.Count > 0 ? $"<{string.Join(", ", TypeParameters)}>" : "";
        var parameters =
            Kind is "property" or "field" or "enum value" && Parameters.Count == 0 ? "" : $"({string.Join(", ", Parameters)})";
        var declaration = $"{string.Join(' ', Modifiers)} {Result} {Name}{type}{parameters}{Value}{Constraints}";
        return $"{DeclaringType} [{Kind}] {declaration}".Replace("  ", " ");
    }
}

/// <summary>A type as a line of a signature list: <c>class</c>, <c>struct</c>, <c>interface</c>, <c>enum</c> or <c>delegate</c>
/// and its bases.</summary>
internal sealed record TypeSignature(TypeText Type, string Kind, IReadOnlySet<string> Modifiers, IReadOnlyList<TypeText> Bases)
{
    public string? Line { get; init; }
}
