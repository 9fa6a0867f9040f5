namespace NetDsl;

/// <summary>Checks the properties of a data set: a user's class may return anything.</summary>
internal static class DatasetChecks
{
    /// <summary>Checks the number of samples and classes, and the shapes.</summary>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message: "training data".</param>
    /// <exception cref="ArgumentException">One of them is impossible; the message names the class, the value and what to
    /// return.</exception>
    public static void Check(Dataset data, string role)
    {
        ArgumentNullException.ThrowIfNull(data);
        var (count, classes) = (data.Count, data.Classes);
        if (count == 0)
        {
            throw Fault(data, role, $"has no samples: its Count is 0. Give data with at least one sample.");
        }

        if (count < 0)
        {
            throw Fault(data, role, $"has a Count of {count}: return the number of samples, at least 1.");
        }

        if (classes < 0)
        {
            throw Fault(
                data,
                role,
                $"has {nameof(Dataset.Classes)} = {classes}: return the number of classes, or 0 for data with values."
            );
        }

        CheckShape(
            data,
            role,
            data.FeatureShape,
            nameof(Dataset.FeatureShape),
            "the sizes of one sample's dimensions, each at least 1"
        );
        if (classes == 0)
        {
            CheckShape(
                data,
                role,
                data.TargetShape,
                nameof(Dataset.TargetShape),
                "the sizes of one target's dimensions, each at least 1, or the number of classes as Classes, which is 0"
            );
        }
    }

    /// <summary>Checks the inputs that a data set names.</summary>
    /// <exception cref="ArgumentException">
    /// There is no list, an input is null, two have one name, or they are more or fewer numbers than a sample has.
    /// </exception>
    public static void CheckInputs(Dataset data, string role)
    {
        if (data.Inputs is not { } inputs || inputs.Any(input => input is null))
        {
            throw Fault(data, role, $"has {nameof(Dataset.Inputs)} that are null: return the inputs, or an empty list.");
        }

        if (inputs.GroupBy(input => input.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Fault(data, role, $"has two inputs of the name {twice.Key}: give each a name of its own.");
        }

        var count = inputs.Sum(input => (long)input.Count);
        if (inputs.Count > 0 && count != data.FeatureCount)
        {
            var (named, all) = (InputParts.Text(inputs), data.FeatureCount);
            throw Fault(
                data,
                role,
                $"has the inputs {named}, {count} numbers, and samples of {all}: name all numbers of a sample, and no more."
            );
        }
    }

    /// <summary>Checks that a data set still has as many samples as before.</summary>
    /// <exception cref="InvalidOperationException">The number has changed.</exception>
    public static void CheckUnchanged(Dataset data, int count, string role)
    {
        if (data.Count != count)
        {
            throw new InvalidOperationException(
                $"The {role} ({data.ClassName}) had {count} samples at first and has {data.Count} now: data must not "
                    + "change while it is used."
            );
        }
    }

    private static void CheckShape(Dataset data, string role, IReadOnlyList<int>? shape, string name, string wanted)
    {
        if (shape is null)
        {
            throw Fault(data, role, $"has a {name} that is null: return {wanted}.");
        }

        if (shape.Count == 0 || shape.Any(size => size < 1))
        {
            throw Fault(data, role, $"has the {name} {NetworkData.Text(shape)}: return {wanted}.");
        }

        if (NetworkData.Size(shape) > Array.MaxLength)
        {
            var sizes = NetworkData.Text(shape);
            throw Fault(
                data,
                role,
                $"has the {name} {sizes}: that is more than {Array.MaxLength} numbers, which an array cannot hold."
            );
        }
    }

    private static ArgumentException Fault(Dataset data, string role, FormattableString fault) =>
        new($"The {role} ({data.ClassName}) {FormattableString.Invariant(fault)}");
}
