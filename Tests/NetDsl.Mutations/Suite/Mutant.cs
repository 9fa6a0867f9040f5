namespace NetDsl.Mutations.Suite;

/// <summary>A network with a mistake in it.</summary>
/// <param name="Network">The changed declaration.</param>
/// <param name="Doubt">Why it is not certain that it is wrong; null when it is.</param>
public sealed record Mutant(Network Network, string? Doubt = null);

/// <summary>
/// One kind of mistake, in one file, listed nowhere; most of them operators of DeepCrime (Humbatova, Jahangirova and Tonella
/// 2021) as far as a declaration has what they change. Whether a mutant is certainly wrong is said here, from what is known of
/// networks, and not by asking what is reported.
/// </summary>
public abstract class Operator
{
    /// <summary>What it does.</summary>
    public abstract string Text { get; }

    /// <summary>Whether what it makes is worth an information and no warning.</summary>
    public virtual bool Informs => false;

    /// <summary>The mutants of a network that is trained; none where there is nothing to change.</summary>
    public abstract IEnumerable<Mutant> Apply(Network network);
}
