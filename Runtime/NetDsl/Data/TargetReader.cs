namespace NetDsl;

/// <summary>Reads the targets for a loss: class numbers, values, or class numbers as values.</summary>
internal sealed class TargetReader
{
    private readonly Dataset data;
    private readonly int targetCount;
    private readonly int classes;
    private readonly string role;
    private readonly bool isOwn;
    private readonly bool asProbabilities;

    /// <param name="data">The data.</param>
    /// <param name="targetCount">
    /// Numbers per target. For data with classes, 1 gives the class number (with two classes 0 or 1), more give one-hot targets,
    /// and 0 gives none.
    /// </param>
    /// <param name="role">What the data is for, for messages.</param>
    /// <param name="asProbabilities">Whether values have to be 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target count is negative.</exception>
    /// <exception cref="ArgumentException">The data cannot give targets of that many numbers.</exception>
    public TargetReader(Dataset data, int targetCount, string role, bool asProbabilities = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(targetCount);
        classes = data.Classes;
        HasClasses = classes > 0;
        if (HasClasses ? targetCount > 0 && classes > Math.Max(targetCount, 2) : targetCount != data.TargetCount)
        {
            throw new ArgumentException(
                HasClasses
                    ? $"Data with {classes} classes cannot give targets of {targetCount} numbers."
                    : $"The data's targets have {data.TargetCount} numbers, not {targetCount}."
            );
        }

        (this.data, this.targetCount, this.role, isOwn) = (data, targetCount, role, data.Stored is null);
        this.asProbabilities = asProbabilities;
    }

    /// <summary>Whether the data has class numbers.</summary>
    public bool HasClasses { get; }

    /// <summary>Reads the targets of some samples.</summary>
    /// <param name="rows">Numbers of the samples.</param>
    /// <param name="labels">Room for one class number per sample; unused for data with values.</param>
    /// <param name="targets">Room for the targets, one sample after another; empty if there are none.</param>
    /// <exception cref="ArgumentException">
    /// A label is not one of the data's classes, or a target is not a finite number, or not the probability that it has to be;
    /// the message names the sample.
    /// </exception>
    public void Read(ReadOnlySpan<long> rows, Span<long> labels, Span<float> targets)
    {
        if (!HasClasses)
        {
            ReadValues(rows, targets);
            return;
        }

        // A user's data set may return anything, and engines differ in how they handle such a number.
        if (isOwn)
        {
            labels.Fill(LabelChecks.Unwritten);
        }

        data.CopyLabels(rows, labels);
        LabelChecks.Check(data, classes, role, rows, labels);
        if (targetCount > 0)
        {
            PutAsValues(labels, targets);
        }
    }

    private void ReadValues(ReadOnlySpan<long> rows, Span<float> targets)
    {
        if (isOwn)
        {
            targets.Fill(NumberChecks.Unwritten);
        }

        data.CopyTargets(rows, targets);
        if (isOwn)
        {
            NumberChecks.CheckTargets(data, role, rows, targets);
        }

        // An engine's error would not say whether targets or outputs are not probabilities.
        if (asProbabilities)
        {
            TargetChecks.CheckProbabilities(data, role, rows, targets);
        }
    }

    private void PutAsValues(ReadOnlySpan<long> labels, Span<float> targets)
    {
        if (targetCount == 1)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                targets[i] = labels[i];
            }

            return;
        }

        targets.Clear();
        for (var i = 0; i < labels.Length; i++)
        {
            targets[(i * targetCount) + (int)labels[i]] = 1;
        }
    }
}
