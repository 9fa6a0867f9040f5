namespace NetDsl.Generator.Declarations;

/// <summary>The user's and the inherited members, as far as they meet the names that are generated.</summary>
/// <param name="Clashes">Generated members that the user's leave no room for: their names, of an overload with its parameters.</param>
/// <param name="Hidden">Generated methods whose name the user has for something else: the interface leads to them.</param>
/// <param name="Taken">Stage names that a member has already, the user's or an inherited one.</param>
/// <param name="WritesToString">Whether the user's own ToString stands.</param>
internal sealed record MemberFacts(
    EquatableArray<string> Clashes,
    EquatableArray<string> Hidden,
    EquatableArray<string> Taken,
    bool WritesToString)
{
    public static MemberFacts None { get; } = new(default, default, default, false);
}
