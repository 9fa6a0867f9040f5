using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>What keyboards, merges and crashes do to source text.</summary>
internal static class Keystrokes
{
    private static readonly string[] Garbage =
    [
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        "<",
        ">",
        ",",
        ";",
        ":",
        "=",
        "=>",
        ".",
        "?",
        "@",
        "$\"",
        "\"",
        "'",
        "/*",
        "*/",
        "//",
        "///",
        "\\",
        "#if X\n",
        "#endif\n",
        "#nullable disable\n",
        "#pragma warning disable\n",
        "partial ",
        "class ",
        "record ",
        "struct ",
        "static ",
        "abstract ",
        "enum ",
        "typeof(int)",
        "nameof(Net)",
        "null",
        "default",
        "1.5",
        "0x",
        "-",
        "\0",
        "\ud800",
        "\u2028",
        "\u00ad",
        "é",
        "[Network]",
        "[Layer(3)]",
        "[Layer(,)]",
        "[Activation()]",
        "(1, 2)",
        "ref ",
        "new int[] { 1 }",
        "[assembly: ",
        "[return: ",
        "<T>",
        " where T : ",
        "async ",
        "int X;",
        "<<<<<<< HEAD\n",
        "=======\n",
    ];

    /// <summary>Some mutations of a text.</summary>
    public static string Of(string text, Dice dice)
    {
        for (var i = dice.From(1, 4); i > 0; i--)
        {
            text = dice.Chance(0.7) ? OfTokens(text, dice) : OfLetters(text, dice);
        }

        return text;
    }

    /// <summary>The tokens of a text, each with the white space around it.</summary>
    public static List<string> Tokens(string text) => [.. SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString())];

    private static string OfTokens(string text, Dice dice)
    {
        var tokens = Tokens(text);
        var (at, other) = (dice.Below(tokens.Count), dice.Below(tokens.Count));
        switch (dice.Below(6))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens[at] = tokens[other];
                break;
            case 4:
                tokens.RemoveRange(Math.Min(at, other), Math.Min(dice.Below(6), tokens.Count - Math.Max(at, other)));
                break;
            default:
                tokens.Insert(at, dice.One(Garbage));
                break;
        }

        return string.Concat(tokens);
    }

    private static string OfLetters(string text, Dice dice)
    {
        var at = dice.Below(text.Length + 1);
        return dice.Below(4) switch
        {
            0 => text[..at],
            1 => text[..at] + dice.One(Garbage) + text[at..],
            2 => text[..at] + text[Math.Min(text.Length, at + dice.From(1, 5))..],
            _ => text[..at] + (char)dice.From(1, 0x2100) + text[at..],
        };
    }
}
