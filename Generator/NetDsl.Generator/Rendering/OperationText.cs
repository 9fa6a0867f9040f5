using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering;

/// <summary>The texts of one operation, all made of its parameters.</summary>
internal static class OperationText
{
    /// <summary>
    /// The factory's arguments: <c>784, 100, true, device, dtype</c>. Positional: the names differ between versions.
    /// </summary>
    public static string Arguments(Operation operation) =>
        string.Join(
            ", ",
            operation
                .Arguments.Where(argument => argument.Parameter.IsInFactory)
                .Select(argument => argument.Value.CSharp)
                .Concat(
                    operation.Placement switch
                    {
                        PlacementForm.None => [],
                        PlacementForm.Positional => ["device", "dtype"],
                        PlacementForm.Named => new[] { "device: device", "dtype: dtype" },
                        var other => throw new ArgumentOutOfRangeException(nameof(operation), other, null),
                    }
                )
        );

    /// <summary>As the card shows it: <c>Linear(784, 100, no bias)</c>.</summary>
    public static string Card(Operation operation)
    {
        var shown = operation.Arguments.Select(Card).Where(text => text.Length > 0).ToArray();
        return shown.Length == 0 ? operation.Type : $"{operation.Type}({string.Join(", ", shown)})";
    }

    /// <summary>As PyTorch prints it: <c>Linear(in_features=784, out_features=100, bias=False)</c>.</summary>
    public static string Python(Operation operation)
    {
        var shown = operation.Arguments.Select(argument =>
            argument.Parameter.IsPrintedAlone ? argument.Value.Python : $"{argument.Parameter.Python}={argument.Value.Python}"
        );
        return $"{operation.Type}({string.Join(", ", shown)})";
    }

    private static string Card(Argument argument) =>
        argument.Parameter.Card switch
        {
            CardForm.Hidden => "",
            CardForm.Value => argument.Value.Text,
            CardForm.Named => $"{argument.Parameter.Word} {argument.Value.Text}",
            CardForm.NamedUnlessDefault => argument.IsDefault ? "" : $"{argument.Parameter.Word} {argument.Value.Text}",
            CardForm.WordIfOff => argument.Value is Flag { Value: false } ? argument.Parameter.Word : "",
            var other => throw new ArgumentOutOfRangeException(nameof(argument), other, null),
        };
}
