using System.Numerics;

namespace NetDsl;

/// <summary>Finds NaN and infinities among features and targets: one of them would turn all weights into NaN.</summary>
internal static class NumberChecks
{
    /// <summary>
    /// Written to the destination before a data set fills it: a NaN with its own bit pattern, so that a number that was left out
    /// is recognised.
    /// </summary>
    public static readonly float Unwritten = BitConverter.UInt32BitsToSingle(0x7FC0_DA7A);

    /// <summary>The position of the first number that is NaN or infinite; -1 if there is none.</summary>
    public static int IndexOfNotFinite(ReadOnlySpan<float> numbers)
    {
        var i = 0;
        for (; i <= numbers.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            // A number minus itself is 0, unless it is NaN or infinite.
            var some = new Vector<float>(numbers[i..]);
            if (!Vector.EqualsAll(some - some, Vector<float>.Zero))
            {
                break;
            }
        }

        for (; i < numbers.Length; i++)
        {
            if (!float.IsFinite(numbers[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a number is NaN.</summary>
    public static bool HaveNaN(ReadOnlySpan<float> numbers)
    {
        for (var at = IndexOfNotFinite(numbers); at >= 0; at = IndexOfNotFinite(numbers))
        {
            if (float.IsNaN(numbers[at]))
            {
                return true;
            }

            numbers = numbers[(at + 1)..];
        }

        return false;
    }

    /// <summary>Checks features that a data set has written.</summary>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <param name="rows">Numbers of the samples; empty for all samples in their order.</param>
    /// <param name="features">Their features, one sample after another.</param>
    /// <exception cref="ArgumentException">A number is not finite, or was not written; the message names sample and
    /// feature.</exception>
    public static void CheckFeatures(Dataset data, string role, ReadOnlySpan<long> rows, ReadOnlySpan<float> features)
    {
        var wrong = IndexOfNotFinite(features);
        if (wrong >= 0)
        {
            var (row, feature) = Math.DivRem(wrong, data.FeatureCount);
            throw Fault(
                data,
                role,
                rows.IsEmpty ? row : rows[row],
                features[wrong],
                SampleTexts.Feature(data, feature),
                nameof(Dataset.CopyFeatures)
            );
        }
    }

    /// <summary>Checks targets that a data set has written.</summary>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <param name="rows">Numbers of the samples.</param>
    /// <param name="targets">Their targets, one sample after another.</param>
    /// <exception cref="ArgumentException">A number is not finite, or was not written; the message names the sample.</exception>
    public static void CheckTargets(Dataset data, string role, ReadOnlySpan<long> rows, ReadOnlySpan<float> targets)
    {
        var wrong = IndexOfNotFinite(targets);
        if (wrong >= 0)
        {
            var (row, target) = Math.DivRem(wrong, data.TargetCount);
            throw Fault(data, role, rows[row], targets[wrong], SampleTexts.Target(data, target), nameof(Dataset.CopyTargets));
        }
    }

    private static ArgumentException Fault(Dataset data, string role, long sample, float number, string what, string method) =>
        new(
            BitConverter.SingleToUInt32Bits(number) == BitConverter.SingleToUInt32Bits(Unwritten)
                ? $"{method} of {data.ClassName} does not write {what} of sample {sample} of the {role} (counted from 0): "
                    + "it must write all of its destination."
                : SampleTexts.Sample(data, role, sample)
                    + FormattableString.Invariant($" has {number} as {what}: it must be a finite number. ")
                    + "Correct it, or leave the sample out."
        );
}
