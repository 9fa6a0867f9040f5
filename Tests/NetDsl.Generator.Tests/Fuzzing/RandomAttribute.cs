using System.Text.RegularExpressions;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>An attribute as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Positional">The constructor's arguments.</param>
/// <param name="Named">The properties.</param>
internal sealed record RandomAttribute(
    string Name,
    IReadOnlyList<string> Positional,
    IReadOnlyList<(string Name, string Value)> Named
)
{
    public RandomAttribute(string name, params IReadOnlyList<string> positional)
        : this(name, positional, []) { }

    /// <summary>An attribute of numbers and names, as it is written without brackets.</summary>
    public static RandomAttribute Parse(string text)
    {
        var (name, arguments) = text.Split('(') is [var only]
            ? (only, "")
            : (text[..text.IndexOf('(')], text[(text.IndexOf('(') + 1)..^1]);
        // Not at the commas of an array.
        var parts = Regex
            .Split(arguments, @", (?![^{]*\})")
            .Where(part => part.Length > 0)
            .Select(part => part.Split(" = "))
            .ToArray();
        return new RandomAttribute(
            name,
            [.. parts.Where(part => part.Length == 1).Select(part => part[0])],
            [.. parts.Where(part => part.Length == 2).Select(part => (part[0], part[1]))]
        );
    }

    /// <summary>Any attribute with any arguments.</summary>
    public static RandomAttribute Any(Dice dice)
    {
        var model = dice.One(AttributeModel.All);
        var attribute = new RandomAttribute(
            model.Name,
            [
                .. dice.One(model.Constructors)
                    .Select(type => dice.Chance(0.5) ? RandomValues.Mild(type, dice) : RandomValues.Wild(type, dice)),
            ]
        );
        for (var i = dice.Below(4); i > 0; i--)
        {
            attribute = attribute.WithAny(dice, wild: dice.Chance(0.5));
        }

        return attribute;
    }

    public RandomAttribute With(string name, string value) =>
        this with
        {
            Named = [.. Named.Where(pair => pair.Name != name), (name, value)],
        };

    /// <summary>With a property more.</summary>
    public RandomAttribute WithAny(Dice dice, bool wild)
    {
        if (AttributeModel.Find(Name).Properties is not { Count: > 0 } properties)
        {
            return this;
        }

        var (name, type) = dice.One(properties);
        return With(name, wild ? RandomValues.Wild(type, dice) : RandomValues.Mild(type, dice));
    }

    /// <summary>With one thing changed, whatever comes of it.</summary>
    public RandomAttribute Changed(Dice dice)
    {
        var (at, type) = (
            dice.Below(Positional.Count + Named.Count + 1),
            dice.One(typeof(int), typeof(double), typeof(string), dice.One(AttributeModel.Enums))
        );
        if (at < Positional.Count)
        {
            var arguments = Positional.ToList();
            switch (dice.Below(3))
            {
                case 0:
                    arguments.RemoveAt(at);
                    break;
                case 1:
                    arguments.Insert(at, RandomValues.Wild(type, dice));
                    break;
                default:
                    arguments[at] = RandomValues.Wild(type, dice);
                    break;
            }

            return this with
            {
                Positional = arguments,
            };
        }

        return at < Positional.Count + Named.Count && dice.Chance(0.3)
            ? this with
            {
                Named = [.. Named.Where((_, i) => i != at - Positional.Count)],
            }
            : WithAny(dice, wild: true);
    }

    public override string ToString()
    {
        var arguments = string.Join(", ", Positional.Concat(Named.Select(pair => pair.Name + " = " + pair.Value)));
        return "[" + Name + (arguments.Length == 0 ? "" : "(" + arguments + ")") + "]";
    }
}
