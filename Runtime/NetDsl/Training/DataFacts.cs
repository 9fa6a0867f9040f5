namespace NetDsl;

/// <summary>The facts in a network's <c>[Data]</c> about its training data; null for facts that it does not give.</summary>
/// <param name="Classes">Number of classes.</param>
/// <param name="Features">Numbers in one sample.</param>
/// <param name="Rows">Samples in the training data.</param>
/// <param name="Targets">The range of targets.</param>
public sealed record DataFacts(int? Classes, int? Features, int? Rows, TargetRange? Targets)
{
    private const string Repair = "Correct the attribute, or give the data that it is about.";

    /// <summary>Checks data against these facts.</summary>
    /// <param name="network">The network's name, for the message.</param>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message: "training data".</param>
    /// <param name="isTraining">Whether it is the training data: a test set has other rows, and may lack a class.</param>
    /// <exception cref="ArgumentException">A fact is wrong; the message says which, and what the data has.</exception>
    internal void Check(string network, Dataset data, string role, bool isTraining)
    {
        if (Features is { } features && data.FeatureCount != features)
        {
            throw Differs(network, "Features", features, $"the {role} has samples of {data.FeatureCount} numbers");
        }

        if (isTraining && Rows is { } rows && data.Count != rows)
        {
            throw Differs(network, "Rows", rows, $"the {role} has {data.Count} samples");
        }

        if (Classes is { } classes && !(data.Classes == classes || (!isTraining && data.Classes > 0 && data.Classes < classes)))
        {
            var found = data.Classes == 0 ? "values, not classes" : $"{data.Classes} classes";
            if (data.Classes > 0)
            {
                data.CheckLabels(role); // the message about their numbering assumes labels that are the data's classes
            }

            throw Differs(network, "Classes", classes, $"the {role} has {found}", ClassRepair(data, classes));
        }

        if (Targets is { } targets)
        {
            if (data.Classes > 0)
            {
                throw Differs(network, "Targets", targets, $"the {role} has classes, not values");
            }

            var lowest = targets == TargetRange.Unbounded ? float.NegativeInfinity : 0;
            var highest = targets == TargetRange.ZeroToOne ? 1 : float.PositiveInfinity;
            TargetChecks.Check(data, lowest, highest, role, $"[Data] of {network} says Targets = {targets}. {Repair}");
        }
    }

    private static string ClassRepair(Dataset data, int classes) =>
        data.Classes > classes ? LabelChecks.Numbering(LabelChecks.Of(data), classes) ?? Repair
        : data.Classes > 0 ? $"{Repair} {NetworkData.LacksClasses(classes)}"
        : Repair;

    private static ArgumentException Differs(string network, string fact, object value, string found, string repair = Repair) =>
        new($"[Data] of {network} says {fact} = {value}; {found}. {repair}");
}
