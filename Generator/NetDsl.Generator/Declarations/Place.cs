namespace NetDsl.Generator.Declarations;

/// <summary>
/// A place in a declaration, without syntax: moving or reformatting the declaration leaves it equal. The analyzer turns it into a
/// location.
/// </summary>
/// <param name="Attribute">Index among the type's NetDsl attributes; -1 for none of them.</param>
/// <param name="Argument">A constructor parameter's or a property's name; null for the whole attribute.</param>
/// <param name="Element">Number within a <c>params</c> argument.</param>
/// <param name="Member">A member of the type instead of an attribute; null for none.</param>
/// <param name="Node">Number among the expressions of Define and what it calls, in the order in which they are read; -1 for
/// none. Without attribute, member and node it is the type's own name.</param>
internal sealed record Place(int Attribute, string? Argument = null, int Element = 0, string? Member = null, int Node = -1)
{
    /// <summary>The type's name.</summary>
    public static Place Type { get; } = new(-1);

    /// <summary>A member written by the user.</summary>
    public static Place OfMember(string name) => new(-1, Member: name);

    /// <summary>An expression of the functional form.</summary>
    public static Place OfNode(int number) => new(-1, Node: number);

    /// <summary>The whole attribute or call that this is an argument of.</summary>
    public Place Whole => this with { Argument = null, Element = 0 };

    /// <summary>An argument of this attribute or call.</summary>
    public Place At(string argument, int element = 0) => this with { Argument = argument, Element = element };
}
