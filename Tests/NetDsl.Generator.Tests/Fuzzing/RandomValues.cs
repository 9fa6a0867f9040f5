namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Random arguments as C# source.</summary>
internal static class RandomValues
{
    private static readonly string[] Integers =
    [
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "7",
        "-1",
        "65536",
        "100000",
        "int.MaxValue",
        "int.MinValue",
        "(int)1e3",
        "1 + 1",
        "'a'",
        "default",
    ];

    private static readonly string[] Reals =
    [
        "0",
        "1",
        "-1",
        "0.5",
        "-0.0",
        "1e-300",
        "1e300",
        "double.NaN",
        "double.PositiveInfinity",
        "double.NegativeInfinity",
        "double.MaxValue",
        "double.Epsilon",
        "1e-5",
        "3.5e38",
        "-3.5e38",
        "1e-46",
        "1.0 / 3",
        "float.MaxValue",
        "0.1f",
        "2",
        "System.Math.PI",
    ];

    private static readonly string[] MildReals =
    [
        "0",
        "0.1",
        "0.5",
        "0.9",
        "0.99",
        "1",
        "2",
        "0.001",
        "1e-8",
        "0.3333333333333333",
    ];

    private static readonly string[] Texts =
    [
        "\"fc\"",
        "\"fc1\"",
        "\"linear1\"",
        "\"linear2\"",
        "\"relu1\"",
        "\"x\"",
        "\"batch\"",
        "\"class\"",
        "\"Ünï\"",
        "\"_\"",
        "\"weight\"",
        "\"Tensor\"",
        "\"torch\"",
        "\"loss\"",
        "\"linear1_\"",
        "\"T\"",
    ];

    private static readonly string[] WildTexts =
    [
        "null",
        "\"\"",
        "\" \"",
        "\"a.b\"",
        "\"1\"",
        "\"a\\nb\"",
        "\"\\u2028\"",
        "\"\\ud800\"",
        "\"f\\u00ADc\"",
        "\"}\"",
        "\"{0}\"",
        "\"*/\"",
        "\"\\\\\"",
        "\"\\\"\"",
        "\"forward\"",
        "\"Fit\"",
        "\"ToString\"",
        "\"randomStream\"",
        "\"SaveWeights\"",
        "\"@if\"",
        "nameof(System)",
        "\"a\" + \"b\"",
        "@\"x\"",
        "\"e\\u0301\"",
        "\"\\0\"",
    ];

    /// <summary>A value that is often allowed.</summary>
    public static string Mild(Type type, Dice dice) =>
        type == typeof(int) ? dice.One("1", "2", "3", "4", "5")
        : type == typeof(long) ? dice.One("0", "1", "-7", "long.MaxValue", "long.MinValue")
        : type == typeof(double) ? dice.One(MildReals)
        : type == typeof(bool) ? dice.One("true", "false")
        : type == typeof(string) ? dice.One(Texts)
        : type == typeof(object) ? dice.One("1", "2", "3", "0", "new[] { 2, 1 }", "new[] { 1, 3 }", "Same", "Valid")
        : type.IsEnum ? dice.One(Enum.GetNames(type))
        : Array(type, dice, element => Mild(element, dice));

    /// <summary>A value of the type, of whatever sort.</summary>
    public static string Wild(Type type, Dice dice) =>
        dice.Chance(0.05)
            ? dice.One(
                "null",
                "default",
                "typeof(int)",
                "\"text\"",
                "1.5",
                "true",
                "missing",
                "",
                "new object()",
                "System.DayOfWeek.Friday"
            )
        : type == typeof(int) ? dice.One(Integers)
        : type == typeof(long) ? dice.One(Integers)
        : type == typeof(double) ? dice.One(Reals)
        : type == typeof(string) ? dice.One(WildTexts)
        : type == typeof(object)
            ? Wild(dice.One(typeof(int), typeof(double), typeof(string), typeof(int[]), typeof(PaddingKind)), dice)
        : type.IsEnum && dice.Chance(0.3) ? $"({type.FullName})({dice.One(Integers)})"
        : type.IsEnum && dice.Chance(0.3) ? $"{type.FullName}.{dice.One(Enum.GetNames(type))}"
        : type.IsArray && dice.Chance(0.2) ? "null"
        : type.IsArray ? Array(type, dice, element => Wild(element, dice))
        : Mild(type, dice);

    private static string Array(Type type, Dice dice, Func<Type, string> element)
    {
        var of = type.GetElementType() ?? throw new ArgumentException($"No values are known of {type}.");
        var values = string.Join(", ", Enumerable.Range(0, dice.Below(5)).Select(_ => element(of)));
        return $"new {(of == typeof(double) ? "double" : of == typeof(int) ? "int" : of.FullName)}[] {{ {values} }}";
    }
}
