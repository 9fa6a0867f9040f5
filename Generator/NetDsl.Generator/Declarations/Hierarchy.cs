namespace NetDsl.Generator.Declarations;

/// <summary>The namespace and containing types of a type, as a partial declaration has to repeat them.</summary>
/// <param name="Namespace">Escaped, <c>A.@class.B</c>; empty for the global namespace.</param>
/// <param name="Containers">The containing types, outermost first.</param>
/// <param name="Self">The type.</param>
internal sealed record Hierarchy(string Namespace, EquatableArray<TypeHeader> Containers, TypeHeader Self)
{
    /// <summary>Unique among all types of a program: <c>MnistSample.Outer`1+ModelC</c>.</summary>
    public string UniqueName =>
        (Namespace.Length == 0 ? "" : Namespace.Replace("@", "") + ".")
        + string.Join("+", Containers.Append(Self).Select(type => type.MetadataName));
}

/// <summary>The head of a partial declaration.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c>, …</param>
/// <param name="Name">The name itself.</param>
/// <param name="Identifier">The name as C# writes it: <c>@class</c>.</param>
/// <param name="TypeParameters">Their names, escaped; a part may omit the constraints.</param>
internal sealed record TypeHeader(string Keyword, string Name, string Identifier, EquatableArray<string> TypeParameters)
{
    public string MetadataName => TypeParameters.Count == 0 ? Name : Name + "`" + Numbers.Plain(TypeParameters.Count);

    /// <summary><c>partial class Outer&lt;T&gt;</c>.</summary>
    public override string ToString() =>
        "partial "
        + Keyword
        + " "
        + Identifier
        + (TypeParameters.Count == 0 ? "" : "<" + string.Join(", ", TypeParameters) + ">");
}
