namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>A program that shows a fault of ours.</summary>
/// <param name="Specimen">The program.</param>
/// <param name="What">The sort of fault: shrinking keeps it.</param>
/// <param name="Details">What was seen.</param>
internal sealed record Failure(Specimen Specimen, string What, string Details);

/// <summary>What becomes of a program.</summary>
internal enum Outcome
{
    /// <summary>The compiler finds errors in the user's part.</summary>
    UsersErrors,

    /// <summary>We find mistakes, and the compiler finds none.</summary>
    Mistakes,

    /// <summary>Nobody finds anything.</summary>
    Sound,

    /// <summary>It declares no network any more.</summary>
    NoNetwork,
}
