using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>An operation as the card shows it: <c>Linear(784, 100, no bias)</c>.</summary>
internal static class CardText
{
    public static string Of(Operation operation)
    {
        var shown = operation.Arguments.Select(Of).Where(text => text.Length > 0).ToArray();
        return shown.Length == 0 ? operation.Type : $"{operation.Type}({string.Join(", ", shown)})";
    }

    private static string Of(Argument argument) =>
        argument.Parameter.Card switch
        {
            CardForm.Hidden => "",
            CardForm.Value => argument.Value.Text,
            CardForm.Named => $"{argument.Parameter.Word} {argument.Value.Text}",
            CardForm.NamedUnlessDefault => argument.IsDefault ? "" : $"{argument.Parameter.Word} {argument.Value.Text}",
            CardForm.WordIfOff => argument.Value is Flag { Value: false } ? argument.Parameter.Word : "",
            CardForm.WordIfOn => argument.Value is Flag { Value: true } ? argument.Parameter.Word : "",
            var other => throw new ArgumentOutOfRangeException(nameof(argument), other, null),
        };
}
