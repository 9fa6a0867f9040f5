using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Declarations.Functional;
using NetDsl.Generator.Tests.Fuzzing;
using NetDsl.Generator.Tests.Support;
using Reading = NetDsl.Generator.Declarations.Functional.Evaluation;
using Used = NetDsl.Generator.Declarations.UsedNetworks;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>
/// Constant expressions over parameters have the value that C# gives them. The compiler itself computes them where the
/// parameters' values are written in their place.
/// </summary>
public sealed class ConstantTests
{
    private const int Expressions = 3000;

    private static readonly (string Name, string Type, string[] Values)[] Parameters =
    [
        ("i", "int", ["0", "1", "-1", "2", "31", "33", "7", "-7", "65536", "2147483647", "(-2147483647 - 1)"]),
        ("j", "int", ["0", "1", "-1", "3", "5", "100000", "2147483647", "(-2147483647 - 1)"]),
        ("d", "double", ["0.0", "-0.0", "0.5", "1.0", "-2.75", "1e300", "2147483647.5", "(0.0 / 0.0)", "(1.0 / 0.0)"]),
        ("e", "double", ["0.0", "1.0", "3.0", "-0.1", "1e-300", "-2147483648.9"]),
        ("p", "bool", ["true", "false"]),
        ("q", "bool", ["true", "false"]),
        ("s", "string", ["\"\"", "\"a\"", "\"ab\""]),
        ("t", "string", ["\"a\"", "\"B\""]),
    ];

    [Fact]
    public void Random_expressions_have_the_value_of_the_compiler()
    {
        var dice = new Dice(1);
        var types = new[] { "int", "double", "bool", "string" };
        var samples = Enumerable
            .Range(0, Expressions)
            .Select(number =>
            {
                var type = types[number % types.Length];
                return (
                    Type: type,
                    Text: Expression(type, 4, dice),
                    Values: Parameters.Select(each => dice.One(each.Values)).ToArray()
                );
            })
            .ToArray();
        var list = string.Join(", ", Parameters.Select(each => $"{each.Type} {each.Name}"));
        var functions = samples.Select((each, number) => $"static {each.Type} F{number}({list}) => {each.Text};");
        var constants = samples.Select((each, number) => $"const {each.Type} K{number} = {Literal(each.Text, each.Values)};");
        var compilation = Program
            .Of($"class Functions {{ {string.Join("\n", functions)} }}", $"class Literals {{ {string.Join("\n", constants)} }}")
            .Compilation;
        var methods = compilation.GetTypeByMetadataName("Functions")!;
        var fields = compilation.GetTypeByMetadataName("Literals")!;

        var known = 0;
        for (var number = 0; number < samples.Length; number++)
        {
            var expected = fields.GetMembers($"K{number}").OfType<IFieldSymbol>().Single();
            var method = methods.GetMembers($"F{number}").OfType<IMethodSymbol>().Single();
            var actual = Evaluate(compilation, method, samples[number].Values);
            var context = $"{samples[number].Text} with {string.Join(", ", samples[number].Values)}";
            if (expected.HasConstantValue)
            {
                known++;
                Assert.True(
                    Equals(expected.ConstantValue, actual),
                    $"{context}: {expected.ConstantValue} but {actual ?? "nothing"}."
                );
            }
            else if (!samples[number].Text.Contains("&&", StringComparison.Ordinal) && !IsChoice(samples[number].Text))
            {
                // The compiler refuses what overflows or divides by zero, even where it would not be evaluated.
                Assert.True(actual is null, $"{context}: nothing but {actual}.");
            }
        }

        Assert.InRange(known, Expressions / 2, Expressions - 1);
    }

    [Theory]
    [InlineData("n / 2", 3)]
    [InlineData("n / 2 * 2.0 == 7 ? 1 : 2", 2)]
    [InlineData("n / 2.0 == 3.5 ? 1 : 2", 1)]
    [InlineData("(half ? 1 : 2.0) / 2 == 0.5 ? 1 : 2", 1)]
    [InlineData("(int)(n * 0.5f)", null)]
    [InlineData("(int)(n * 0.5)", 3)]
    [InlineData("(\"n\" + n) == \"n7\" ? 1 : 2", 1)]
    [InlineData("kind == Tanh ? 1 : 2", 1)]
    [InlineData("kind == Relu ? 1 : 2", 2)]
    [InlineData("(int)kind + 0 * n", (int)ActivationKind.Tanh)]
    [InlineData("maybe == null ? 1 : 2", 1)]
    [InlineData("some == 3 ? 1 : 2", 1)]
    [InlineData("some + 1 == 4 ? 1 : 2", 1)]
    [InlineData("n == 7L ? 1 : 2", null)]
    [InlineData("n == 7f ? 1 : 2", null)]
    [InlineData("n == 'a' ? 1 : 2", null)]
    [InlineData("name == (string?)null ? 1 : 2", 2)]
    [InlineData("half || 1 / (n - 7) == 0 ? 1 : 2", 1)]
    [InlineData("half ? 1 : 1 / (n - 7)", 1)]
    [InlineData("1 << (n + 24)", int.MinValue)]
    [InlineData("~n & 0xff", 248)]
    [InlineData("-n >>> 28", 15)]
    [InlineData("n - 8 + int.MinValue", null)]
    [InlineData("-(n - 7 + int.MinValue)", null)]
    public void Conversions_and_operators_are_those_of_the_language(string expression, int? value)
    {
        const string parameters = "int n, bool half, ActivationKind kind, int? maybe, int? some, string name";
        var compilation = Program.Of($"class Functions {{ static int F({parameters}) => {expression}; }}").Compilation;
        Assert.DoesNotContain(compilation.GetDiagnostics(), found => found.DefaultSeverity == DiagnosticSeverity.Error);

        var method = compilation.GetTypeByMetadataName("Functions")!.GetMembers("F").OfType<IMethodSymbol>().Single();
        Assert.Equal(value, Evaluate(compilation, method, ["7", "true", "ActivationKind.Tanh", "null", "3", "\"a\""]));
    }

    // The value of a function's body; null where it is reported.
    private static object? Evaluate(Compilation compilation, IMethodSymbol method, string[] values)
    {
        var (state, nodes) = (new ReadingState(), new ReadNodes());
        var networks = new Used(method.ContainingType, compilation, null, default);
        var evaluation = new Reading(compilation, state, networks, nodes, default);
        var arguments = Arguments(method, values);
        var body = (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax();
        try
        {
            return evaluation.Call(method, arguments, nodes.Of(body)) is ConstantMeaning constant
                ? constant.Value
                : "no constant";
        }
        catch (NotReadException)
        {
            // What is wrong without parameters, the compiler reports.
            Assert.True(state.DoesNotCompile || state.Findings.All.Count == 1);
            return null;
        }
    }

    private static Meaning[] Arguments(IMethodSymbol method, string[] values) =>
        [.. method.Parameters.Zip(values, (each, value) => (Meaning)new ConstantMeaning(Value(Plain(each), value), each.Type))];

    private static string Plain(IParameterSymbol parameter) => parameter.Type.ToDisplayString().TrimEnd('?');

    private static object? Value(string type, string text) =>
        (type, text) switch
        {
            (_, "null") => null,
            ("bool", _) => text == "true",
            ("string", _) => text.Trim('"'),
            ("double", _) => Real(text),
            ("int", _) => Whole(text),
            _ => (int)Enum.Parse<ActivationKind>(text.Split('.')[1]),
        };

    private static int Whole(string text) => text[0] == '(' ? int.MinValue : int.Parse(text, CultureInfo.InvariantCulture);

    private static double Real(string text) =>
        text switch
        {
            "(0.0 / 0.0)" => double.NaN,
            "(1.0 / 0.0)" => double.PositiveInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };

    private static string Literal(string text, string[] values) =>
        string.Join(
            " ",
            text.Split(' ')
                .Select(word => Array.FindIndex(Parameters, each => each.Name == word) is var at and >= 0 ? values[at] : word)
        );

    private static bool IsChoice(string text) =>
        text.Contains('?', StringComparison.Ordinal) || text.Contains("||", StringComparison.Ordinal);

    // Words are apart, so that parameters can be replaced.
    private static string Expression(string type, int depth, Dice dice)
    {
        if (depth == 0 || dice.Chance(0.1))
        {
            var literal = type switch
            {
                "int" => dice.One("1", "2", "3", "10"),
                "double" => dice.One("0.25", "2.0", "1e10"),
                "bool" => dice.One("true", "false"),
                _ => dice.One("\"x\"", "\"a\""),
            };
            return dice.Chance(0.3)
                ? literal
                : dice.One(Parameters.Where(each => each.Type == type).Select(each => each.Name).ToArray());
        }

        string Of(string part) => Expression(part, depth - 1, dice);
        var operand = dice.One("int", "double");
        return type switch
        {
            "int" => dice.Below(12) switch
            {
                0 => $"( - {Of("int")} )",
                1 => $"( ~ {Of("int")} )",
                2 => $"(int) ( {Of("double")} )",
                3 => $"( {Of("bool")} ? {Of("int")} : {Of("int")} )",
                _ => $"( {Of("int")} {dice.One("+", "-", "*", "/", "%", "<<", ">>", ">>>", "&", "|", "^")} {Of("int")} )",
            },
            "double" => dice.Below(8) switch
            {
                0 => $"( - {Of("double")} )",
                1 => $"(double) ( {Of(operand)} )",
                2 => $"( {Of("bool")} ? {Of(operand)} : {Of("double")} )",
                _ => $"( {Of(operand)} {dice.One("+", "-", "*", "/", "%")} {Of("double")} )",
            },
            "bool" => dice.Below(8) switch
            {
                0 => $"( ! {Of("bool")} )",
                1 => $"( {Of("string")} {dice.One("==", "!=")} {Of("string")} )",
                2 or 3 => $"( {Of("bool")} {dice.One("&&", "||", "&", "|", "^", "==", "!=")} {Of("bool")} )",
                _ => $"( {Of(operand)} {dice.One("<", "<=", ">", ">=", "==", "!=")} {Of(dice.One("int", "double"))} )",
            },
            _ => dice.Chance(0.2)
                ? $"( {Of("bool")} ? {Of("string")} : {Of("string")} )"
                : $"( {Of("string")} + {Of("string")} )",
        };
    }
}
