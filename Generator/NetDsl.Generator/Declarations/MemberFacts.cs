namespace NetDsl.Generator.Declarations;

/// <summary>The user's and the inherited members, as far as they meet the names that are generated.</summary>
/// <param name="Clashes">Generated members that the user's leave no room for: their names, of an overload with its
/// parameters.</param>
/// <param name="Hidden">Generated methods whose name the user has for something else: the interface leads to them.</param>
/// <param name="Taken">Stage names that a member has already, the user's or an inherited one.</param>
/// <param name="WritesToString">Whether the user's own ToString stands.</param>
/// <param name="BareConstructor">
/// What a constructor of the user has to call and does not, <c>this()</c>; null where all of them come to the generated one.
/// </param>
internal sealed record MemberFacts(
    EquatableArray<string> Clashes,
    EquatableArray<string> Hidden,
    EquatableArray<string> Taken,
    bool WritesToString,
    string? BareConstructor = null
)
{
    public static MemberFacts None { get; } = new(default, default, default, false);
}
