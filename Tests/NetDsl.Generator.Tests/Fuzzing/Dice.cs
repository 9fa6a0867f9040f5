namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Random choices that follow from a seed. Our own and not FsCheck's: a program is one number, and a batch compiles hundreds at
/// once.
/// </summary>
internal sealed class Dice(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A number below a bound.</summary>
    public int Below(int bound) => random.Next(bound);

    /// <summary>A number from one to another, both included.</summary>
    public int From(int first, int last) => random.Next(first, last + 1);

    /// <summary>Whether something of that probability happens.</summary>
    public bool Chance(double probability) => random.NextDouble() < probability;

    /// <summary>One of some.</summary>
    public T One<T>(params IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
