namespace NetDsl.Generator.Declarations;

/// <summary>The user's and the inherited members, as far as their names conflict with generated ones.</summary>
/// <param name="Clashes">Generated members that conflict with the user's: their names, for an overload with its
/// parameters.</param>
/// <param name="Hidden">Generated methods whose name the user has for something else: they are implemented explicitly.</param>
/// <param name="Taken">Stage names that are already names of members, the user's or inherited ones.</param>
/// <param name="WritesToString">Whether the user has written ToString.</param>
/// <param name="BareConstructor">
/// The call that a user's constructor lacks, <c>this()</c>; null if all of them call the generated one.
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
