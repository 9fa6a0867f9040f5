namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>An input of a network in the functional form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">The sizes of a sample.</param>
/// <param name="IsLate">Whether it is a vector that joins the features at the end; others join at the beginning.</param>
internal sealed record RandomInput(string Name, string Shape, bool IsLate)
{
    private static readonly string[] Names = ["x", "left", "right", "age", "image", "weight", "time", "data", "device", "input"];

    /// <summary>One input, or up to four, the first of which has a shape.</summary>
    public static IReadOnlyList<RandomInput> Some(Dice dice, string shape)
    {
        if (dice.Chance(0.6))
        {
            return [new("x", shape, false)];
        }

        var names = new List<string>();
        for (var count = dice.From(2, 4); names.Count < count; )
        {
            var name = dice.One(Names);
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }

        return
        [
            .. names.Select(
                (name, number) =>
                    number > 0 && dice.Chance(0.4) ? new RandomInput(name, dice.One("1", "3"), true) : new(name, shape, false)
            ),
        ];
    }

    /// <summary>Their attributes, of several in any order.</summary>
    public static string Attributes(IReadOnlyList<RandomInput> inputs, Dice dice)
    {
        string[] attributes =
        [
            .. inputs.Select(input =>
                $"[Input({input.Shape}{(inputs.Count == 1 && dice.Chance(0.8) ? "" : $", Name = \"{input.Name}\"")}"
                + $"{(dice.Chance(0.2) ? ", Standardise = true" : "")})]"
            ),
        ];
        return string.Join(" ", dice.Chance(0.5) ? attributes : attributes.Reverse());
    }
}
