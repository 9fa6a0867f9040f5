namespace NetDsl.Mutations.Suite;

/// <summary>What became of a mutant.</summary>
public enum Fate
{
    /// <summary>It is reported.</summary>
    Killed,

    /// <summary>It is certainly wrong and not reported.</summary>
    Survived,

    /// <summary>It is not certainly wrong.</summary>
    Undecidable,
}

/// <summary>A mutant in another form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Outcome">What became of it there.</param>
/// <param name="Differs">Whether other rules are reported than of the same network as attributes.</param>
public sealed record FormOutcome(Form Form, Outcome Outcome, bool Differs);

/// <summary>One mutant and what is reported of it.</summary>
/// <param name="Operator">What made it.</param>
/// <param name="Original">What it is made of.</param>
/// <param name="Mutant">The mutant.</param>
/// <param name="Ids">The rules that are reported of it, and not of the original: warnings and errors, of operators that inform
/// infos too.</param>
public sealed record Outcome(Operator Operator, Network Original, Mutant Mutant, IReadOnlyList<string> Ids)
{
    /// <summary>What became of it.</summary>
    public Fate Fate =>
        Mutant.Doubt is not null ? Fate.Undecidable
        : Ids.Count > 0 ? Fate.Killed
        : Fate.Survived;
}
