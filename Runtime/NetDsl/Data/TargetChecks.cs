using System.Buffers;

namespace NetDsl;

/// <summary>Checks the targets of a data set with values.</summary>
internal static class TargetChecks
{
    private const int RowsAtATime = 256;

    private const string TakesProbabilities =
        "Bce and BceWithLogits take probabilities, 0 to 1. Scale the targets, or choose a loss over values, such as Mse.";

    /// <summary>Finds the first target that is not finite, or not a probability if it has to be one.</summary>
    /// <param name="data">The data.</param>
    /// <param name="asProbabilities">Whether targets have to be 0 to 1.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">There is such a target; the message names the sample, counted from 0.</exception>
    public static void Check(Dataset data, bool asProbabilities, string role) =>
        Check(
            data,
            asProbabilities ? 0 : float.NegativeInfinity,
            asProbabilities ? 1 : float.PositiveInfinity,
            role,
            TakesProbabilities
        );

    /// <summary>Checks that the targets written by a data set are 0 to 1.</summary>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <param name="rows">Numbers of the samples.</param>
    /// <param name="targets">Their targets, one sample after another.</param>
    /// <exception cref="ArgumentException">A target is not; the message names the sample.</exception>
    public static void CheckProbabilities(Dataset data, string role, ReadOnlySpan<long> rows, ReadOnlySpan<float> targets)
    {
        var wrong = targets.IndexOfAnyExceptInRange(0, 1);
        if (wrong >= 0)
        {
            var (row, target) = Math.DivRem(wrong, targets.Length / rows.Length);
            throw Found(data, role, rows[row], target, targets[wrong], TakesProbabilities);
        }
    }

    /// <summary>Finds the first target that is out of range.</summary>
    /// <param name="data">The data.</param>
    /// <param name="lowest">The lowest allowed target.</param>
    /// <param name="highest">The highest allowed target.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <param name="repair">What requires the range, and what to do.</param>
    /// <exception cref="ArgumentException">There is such a target; the message names the sample, counted from 0.</exception>
    public static void Check(Dataset data, float lowest, float highest, string role, string repair)
    {
        var (width, rows) = (data.TargetCount, new long[Math.Min(RowsAtATime, data.Count)]);
        var targets = ArrayPool<float>.Shared.Rent(checked(rows.Length * width));
        for (int start = 0, count; start < data.Count; start += count)
        {
            count = Math.Min(rows.Length, data.Count - start);
            for (var i = 0; i < count; i++)
            {
                rows[i] = start + i;
            }

            var chunk = targets.AsSpan(0, count * width);
            chunk.Fill(NumberChecks.Unwritten);
            data.CopyTargets(rows.AsSpan(0, count), chunk);
            NumberChecks.CheckTargets(data, role, rows.AsSpan(0, count), chunk);
            for (var i = 0; i < chunk.Length; i++)
            {
                if (chunk[i] < lowest || chunk[i] > highest)
                {
                    throw Found(data, role, start + (i / width), i % width, chunk[i], repair);
                }
            }
        }

        ArrayPool<float>.Shared.Return(targets);
    }

    private static ArgumentException Found(Dataset data, string role, long sample, int index, float target, string repair) =>
        new(
            SampleTexts.Sample(data, role, sample)
                + FormattableString.Invariant($" has {target} as {SampleTexts.Target(data, index)}: {repair}")
        );
}
