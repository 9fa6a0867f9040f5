namespace NetDsl;

/// <summary>Brings data to the inputs of a network, by name.</summary>
internal static class NetworkInputs
{
    /// <summary>Checks that data has the inputs that a network takes, and no others.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="role">What the data is for, for the message.</param>
    /// <exception cref="ArgumentException">
    /// An input is missing, superfluous or of another size; the message lists all of them.
    /// </exception>
    public static void Check(INetwork network, Dataset data, string role)
    {
        DatasetChecks.CheckInputs(data, role);
        var (taken, given) = (network.Inputs, data.Inputs);
        if (taken.Count < 2)
        {
            if (given.Count > 1)
            {
                throw new ArgumentException(
                    $"{network.Name} takes one input, {NetworkData.Text(network.InputShape)}; the {role} has the inputs "
                        + $"{InputParts.Text(given)}. Give data without names."
                );
            }

            return;
        }

        if (given.Count == 0)
        {
            var names = string.Join(", ", taken.Select(input => $"new(\"{input.Name}\", {string.Join(", ", input.Shape)})"));
            throw new ArgumentException(
                $"{network.Name} takes the inputs {InputParts.Text(taken)}; the {role} has samples of "
                    + $"{NetworkData.Text(data.FeatureShape)} without names. Say what they are, in the order in which their "
                    + $"numbers follow each other in a sample: data.WithInputs({names})."
            );
        }

        string[] faults =
        [
            .. taken.Where(input => Find(given, input) is null).Select(input => $"{input} is missing"),
            .. given.Where(input => Find(taken, input) is null).Select(input => $"{input} is superfluous"),
            .. taken
                .Select(input => (input, Find(given, input)))
                .Where(pair => pair.Item2 is { } own && own.Count != pair.input.Count)
                .Select(pair => $"{pair.Item2} has another size"),
        ];
        if (faults.Length > 0)
        {
            throw new ArgumentException(
                $"{network.Name} takes the inputs {InputParts.Text(taken)}; of the {role}, {string.Join(", ", faults)}. Give "
                    + "data of these names and sizes, in any order."
            );
        }
    }

    /// <summary>Checked data with its inputs in the network's order.</summary>
    public static Dataset Ordered(INetwork network, Dataset data)
    {
        string[] taken = [.. network.Inputs.Select(input => input.Name)];
        return taken.Length < 2 || data.Inputs.Select(input => input.Name).SequenceEqual(taken)
            ? data
            : new OrderedInputs(data, taken);
    }

    private static NetworkInput? Find(IEnumerable<NetworkInput> inputs, NetworkInput wanted) =>
        inputs.FirstOrDefault(input => input.Name == wanted.Name);
}
