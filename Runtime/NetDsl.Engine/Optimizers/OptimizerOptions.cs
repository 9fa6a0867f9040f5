namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters. Null values default to the optimizer's own.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The initial learning rate, from which schedules start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Whether a gradient of zeros changes anything.</summary>
    internal virtual bool MovesWithoutGradient => true;

    /// <summary>Fills null values from an optimizer's options.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate ?? 0;
        TakeMissingFrom(defaults);
    }

    /// <summary>Rejects options that are out of range.</summary>
    /// <exception cref="ArgumentException">One is negative, not a number or out of its range.</exception>
    internal void Check()
    {
        NotNegative("learning rate", LearningRate);
        CheckOwn();
    }

    /// <summary>Fills null values from options of the same kind.</summary>
    private protected virtual void TakeMissingFrom(OptimizerOptions defaults) { }

    /// <summary>Rejects options of the optimizer's own that are out of range.</summary>
    private protected virtual void CheckOwn() { }

    /// <summary>Rejects a negative number.</summary>
    private protected static void NotNegative(string what, double? value)
    {
        if (value is { } number && !(number >= 0))
        {
            throw new ArgumentException($"The {what} is {number}: it must not be negative.");
        }
    }

    /// <summary>Rejects a number outside [0, 1).</summary>
    private protected static void Share(string what, double? value)
    {
        if (value is { } number && !(number >= 0 && number < 1))
        {
            throw new ArgumentException($"The {what} is {number}: it must be at least 0 and less than 1.");
        }
    }
}
