namespace NetDsl;

/// <summary>How messages name a sample, a feature and a target of a data set.</summary>
internal static class SampleTexts
{
    /// <summary>
    /// A sample: <c>Sample 3 of the training data (counted from 0)</c>, with where it comes from if the data set knows.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for: "training data".</param>
    /// <param name="row">The number of the sample.</param>
    public static string Sample(Dataset data, string role, long row) =>
        FormattableString.Invariant($"Sample {row} of the {role} (counted from 0")
        + (data.Origin(row) is { } origin ? $"; {origin})" : ")");

    /// <summary>A feature: <c>feature 3 (counted from 0)</c>, or its name.</summary>
    public static string Feature(Dataset data, int index)
    {
        if (data.FeatureNames is { } names && names.Count == data.FeatureCount)
        {
            return $"the feature {names[index]}";
        }

        foreach (var input in data.Inputs)
        {
            if (index < input.Count)
            {
                return FormattableString.Invariant($"feature {index} of the input {input.Name} (counted from 0)");
            }

            index -= input.Count;
        }

        return FormattableString.Invariant($"feature {index} (counted from 0)");
    }

    /// <summary>A target: <c>a target</c> if there is one, <c>target 1 (counted from 0)</c> of several, or its name.</summary>
    public static string Target(Dataset data, int index) =>
        data.TargetNames is { } names && names.Count == data.TargetCount ? $"the target {names[index]}"
        : data.TargetCount == 1 ? "a target"
        : FormattableString.Invariant($"target {index} (counted from 0)");

    /// <summary>A class at the beginning of a sentence: <c>Class 2</c>, with its name if it has one.</summary>
    public static string Class(Dataset data, int number) =>
        FormattableString.Invariant($"Class {number}")
        + (data.ClassNames is { } names && names.Count == data.Classes ? $" ({names[number]})" : "");
}
