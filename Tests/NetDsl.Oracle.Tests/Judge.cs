namespace NetDsl.Oracle.Tests;

/// <summary>What the comparison of one case said.</summary>
/// <param name="Difference">What differs, or null.</param>
/// <param name="Refused">Whether both engines refused.</param>
/// <param name="Refusal">How the embedded engine refused.</param>
internal sealed record Verdict(string? Difference, bool Refused, string Refusal = "");

/// <summary>Compares what the two engines make of a case.</summary>
internal sealed class Judge(IEngine ours, IEngine theirs)
{
    /// <summary>Two correctly built approximations of one function are each within two units in the last place.</summary>
    private const float Roundings = 4 * 1.1920929e-7f;

    /// <summary>Denormal numbers have few digits, and what comes of them no more.</summary>
    private const float Smallest = 1e-42f;

    /// <summary>How many times the real engine is asked how far its result moves.</summary>
    private const int Probes = 6;

    /// <summary>Six random roundings rarely meet the worst one; a factor of ten over their largest effect does. They move the
    /// terms of a sum, and not its partial sums, which grow with the square root of its length: so does the factor.</summary>
    private const float Worst = 10;

    /// <summary>Equal terms, as in an input that repeats a row, are all rounded in one direction: the error of a sum grows with
    /// its length, by one more rounding of the result for each so many terms.</summary>
    private const float Repeats = 64;

    /// <summary>The length whose square root doubles the factor.</summary>
    private const float Length = 256;

    /// <summary>The error of a difference of numbers about 1 (weights are at most 2).</summary>
    private const float Differences = 16 * 1.1920929e-7f;

    /// <summary>However badly conditioned, a result must not differ by more than this part of the largest number in the case: a
    /// probe at a kink or a tie jumps, and a jump must not excuse a wrong value.</summary>
    private const float Most = 1e-3f;

    public Verdict Compare(Case item)
    {
        if (ours.IsDeadly(item))
        {
            var refused = ours.Run(item).Refusal is not null;
            return new Verdict(
                refused ? null : "TorchSharp would end the process; the embedded engine does not refuse.",
                refused
            );
        }
        var (own, real) = (ours.Run(item), theirs.Run(item));
        if (own.Refusal is null != real.Refusal is null || (own.Refusal is not null && own.Stage != real.Stage))
        {
            return new Verdict($"embedded:   {Told(own)}\nTorchSharp: {Told(real)}", false);
        }
        if (own.Refusal is not null)
        {
            return new Verdict(null, true, own.Refusal);
        }
        var chain = item.Steps.Count > 1;
        var kind = Engines.Kinds[item.Steps[^1].Kind];
        var probes = new Lazy<Outcome[]>(() => [.. Enumerable.Range(1, Probes).Select(i => theirs.Run(Nudged(item, i)))]);
        return new Verdict(
            Facts(own.Facts, real.Facts)
                ?? Values(
                    own.Results,
                    real.Results,
                    chain ? Agreement.Scaled : kind.Forward,
                    Largest(item),
                    Longest(item),
                    () => [.. probes.Value.Select(probe => probe.Results)]
                )
                ?? Values(
                    own.Gradients,
                    real.Gradients,
                    chain ? Agreement.Scaled : kind.Backward,
                    Largest(item),
                    Longest(item),
                    () => [.. probes.Value.Select(probe => probe.Gradients)]
                ),
            false
        );
    }

    /// <summary>No sum has more terms than the largest input has elements.</summary>
    private static float Longest(Case item) => item.Inputs.Select(input => (float)input.Count).DefaultIfEmpty(1).Max();

    private static float Largest(Case item) =>
        item.Inputs.SelectMany(input => input.Floats).Where(float.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();

    private static string Told(Outcome outcome) =>
        outcome.Refusal is { } refusal ? $"refuses ({outcome.Stage}): {refusal.Split('\n')[0]}" : "computes";

    private static string? Facts(IReadOnlyList<string> own, IReadOnlyList<string> real)
    {
        if (own.Count != real.Count)
        {
            return $"{own.Count} facts, TorchSharp has {real.Count}: {string.Join("; ", own)} and {string.Join("; ", real)}";
        }
        for (var i = 0; i < own.Count; i++)
        {
            if (own[i] != real[i])
            {
                return $"fact {i}: embedded {own[i]}, TorchSharp {real[i]}";
            }
        }
        return null;
    }

    private static string? Values(
        IReadOnlyList<Value> own,
        IReadOnlyList<Value> real,
        Agreement agreement,
        float largest,
        float length,
        Func<IReadOnlyList<Value>[]> probes
    )
    {
        if (!own.Select(value => value.Name).SequenceEqual(real.Select(value => value.Name)))
        {
            return $"embedded has {string.Join(", ", own.Select(value => value.Name))}; "
                + $"TorchSharp has {string.Join(", ", real.Select(value => value.Name))}";
        }
        for (var i = 0; i < own.Count; i++)
        {
            if (
                Values(
                    own[i],
                    real[i],
                    agreement,
                    largest,
                    length,
                    () => [.. probes().Where(all => all.Count > i).Select(all => all[i])]
                ) is
                { } difference
            )
            {
                return difference;
            }
        }
        return null;
    }

    private static string? Values(Value own, Value real, Agreement agreement, float largest, float length, Func<Value[]> probes)
    {
        if (own.Type != real.Type || !own.Shape.SequenceEqual(real.Shape))
        {
            return $"{own.Name}: embedded {own.Type} [{string.Join(", ", own.Shape)}], "
                + $"TorchSharp {real.Type} [{string.Join(", ", real.Shape)}]";
        }
        for (var i = 0; i < own.Longs.Length; i++)
        {
            if (own.Longs[i] != real.Longs[i])
            {
                return $"{own.Name}: element {i} is {own.Longs[i]}, TorchSharp has {real.Longs[i]}";
            }
        }
        var most = Most * real.Floats.Where(float.IsFinite).Select(Math.Abs).Append(largest).Max();
        for (var i = 0; i < own.Floats.Length; i++)
        {
            var (a, b) = (own.Floats[i], real.Floats[i]);
            if (a == b || (float.IsNaN(a) && float.IsNaN(b)))
            {
                continue;
            }
            var tolerance = agreement == Agreement.Exact ? 0 : (Roundings * Math.Max(Math.Abs(a), Math.Abs(b))) + Smallest;
            if (Within(a, b, tolerance))
            {
                continue;
            }
            if (agreement is Agreement.Bounded or Agreement.Scaled)
            {
                tolerance += agreement == Agreement.Scaled ? Differences * Math.Max(1, largest) : Differences;
            }
            if (agreement is Agreement.Conditioned or Agreement.Bounded or Agreement.Scaled)
            {
                var moved = probes()
                    .Where(probe => probe.Floats.Length == own.Floats.Length)
                    .Select(probe => Math.Abs(probe.Floats[i] - b))
                    .Where(float.IsFinite)
                    .DefaultIfEmpty(0)
                    .Max();
                tolerance =
                    (tolerance * (1 + (length / Repeats))) + Math.Min(Worst * (1 + MathF.Sqrt(length / Length)) * moved, most);
            }
            if (Within(a, b, tolerance))
            {
                continue;
            }
            var allowed = FormattableString.Invariant($"tolerance {tolerance:G3}, {own.Floats.Length} elements");
            return FormattableString.Invariant($"{own.Name}: element {i} is {a:G9}, TorchSharp has {b:G9} ({allowed})");
        }
        return null;
    }

    /// <summary>Near the largest float one rounding decides between it and infinity.</summary>
    private static bool Within(float a, float b, float tolerance) =>
        float.IsFinite(a) && float.IsFinite(b)
            ? Math.Abs(a - b) <= tolerance
            : tolerance > 0
                && !float.IsNaN(a)
                && !float.IsNaN(b)
                && Math.Sign(a) == Math.Sign(b)
                && Math.Min(Math.Abs(a), Math.Abs(b)) >= float.MaxValue * 0.999999f;

    private static Case Nudged(Case item, int probe)
    {
        var random = new Random(probe);
        return item with
        {
            Nudge = probe,
            Inputs =
            [
                .. item.Inputs.Select(input =>
                {
                    float[] floats = [.. input.Floats];
                    Weights.Nudged(floats, random);
                    return input with { Floats = floats };
                }),
            ],
        };
    }
}
