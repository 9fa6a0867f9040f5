using System.Globalization;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Networks in the functional form: blocks with parameters, branches, residual connections, repetitions, shared stages, values
/// that are needed later, up to four inputs, two outputs. Most of them fit together; wild ones have numbers and names changed at
/// random.
/// </summary>
internal sealed class RandomDefine
{
    private const int MostStages = 14;

    private readonly Dice dice;
    private readonly bool isMap;
    private readonly List<(string Name, string Parameters, bool IsPlain)> blocks = [];
    private readonly List<string> functions = [];
    private readonly IReadOnlyList<RandomInput> inputs;
    private int stages;
    private bool givesTwo;

    private RandomDefine(Dice dice)
    {
        (this.dice, isMap) = (dice, dice.Chance(0.6));
        inputs = RandomInput.Some(dice, isMap ? "2, 6, 6" : "5");
    }

    /// <summary>A program of one network.</summary>
    /// <param name="number">In names, so that programs meet no others.</param>
    /// <param name="dice">The choices.</param>
    /// <param name="wild">Whether things are changed at random.</param>
    public static string Program(int number, Dice dice, bool wild)
    {
        var program = new RandomDefine(dice).Text(number);
        for (var changes = wild ? dice.From(1, 3) : 0; changes > 0; changes--)
        {
            program = Change(program, dice);
        }

        return program;
    }

    private static string Change(string program, Dice dice)
    {
        (string From, string To)[] changes =
        [
            ("width", dice.One("0", "-1", "width + 1", "width / 0", "width * 100000 * 100000", "\"w\"", "null")),
            (">> Relu", dice.One(">> Softmax", "", ">> null!", ">> Layer(0)", ">> Undefined")),
            ("Residual(", dice.One("Residual(Layer(3) >> ", "Repeat(0, ", "Branches(Add, ")),
            ("Repeat(2", dice.One("Repeat(-1", "Repeat(1001", "Repeat(width", "Repeat(30, Repeat(40")),
            ("static Flow", dice.One("Flow", "static Flow?", "static Stage", "static async Flow")),
            ("Flow x", dice.One("Flow x, Flow y", "int x", "Flow @class", "ref Flow x", "params Flow[] x")),
            (
                "return",
                dice.One("x = x >> Relu; return", "x >> Relu; return", "if (true) return", "var unused = x >> Tanh; return")
            ),
            ("Named(\"", dice.One("Named(\"0", "Named(\"class", "Named(\"a.b", "Named(\"linear1", "Named(null + \"")),
            (
                "(Flow a, Flow)",
                dice.One(
                    "(Flow a, Flow a)",
                    "(Flow, int)",
                    "(Flow a, Flow b, Flow @class)",
                    "Flow",
                    "(Flow, (Flow, Flow))",
                    "var"
                )
            ),
            ("return (", dice.One("var (a, b) = (", "var both = (", "return (x, ", "return (null!, ", "return ((")),
            ("Concat", dice.One("Add", "Multiply", "string.Concat")),
            ("Layer(", dice.One("Layer(0, ", "Conv(", "BatchNorm(", "Dropout(2 + ")),
            ("private static Stage", dice.One("private Stage", "private static Flow", "private static Stage?")),
            ("padding: 1", dice.One("padding: Same", "padding: -1", "padding: (1, 1)", "padding: new[] { 1, 2, 3 }", "")),
        ];
        var (from, to) = dice.One(changes);
        var at = program.IndexOf(from, StringComparison.Ordinal);
        return at < 0 ? program : program[..at] + to + program[(at + from.Length)..];
    }

    private string Text(int number)
    {
        var count = dice.From(0, 3);
        for (var i = 0; i < count; i++)
        {
            AddBlock(i);
        }

        if (inputs.Count > 1)
        {
            functions.Add(
                $"private static Flow Join(Flow one, Flow two, int width) => "
                    + $"Concat(one, two >> {Kept("width", 1)}) >> {Sized("width")};"
            );
        }

        var loss = dice.One(
            "",
            "[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.01)] [Train(BatchSize = 4, Epochs = 1, Seed = 1)]",
            "[Loss(Mse)] [Optimizer(Adam)] [Train(BatchSize = 3, Epochs = 1)]"
        );
        givesTwo = loss.Length == 0 && dice.Chance(0.4);
        var body = Define();
        return $$"""
            [Network]
            {{RandomInput.Attributes(inputs, dice)}}
            {{loss}}
            public partial class Net{{Plain(number)}}
            {
            {{string.Concat(functions.Select(function => $"    {function}\n"))}}
                private static {{(givesTwo ? "(Flow a, Flow)" : "Flow")}} Define({{Parameters()}})
            {{body}}
            }
            """;
    }

    // What a block gives has as many channels or features as it is asked for.
    private void AddBlock(int number)
    {
        var name = dice.One("Unit", "Basic", "Twice", "Mix") + Plain(number);
        var stage = Chain("width", dice.From(1, 3), isWidthKept: false);
        var isArrow = dice.Chance(0.7);
        functions.Add(
            isArrow
                ? $"private static Stage {name}(int width, bool wide = false) => {stage};"
                : $"private static Stage {name}(int width, bool wide = false) {{ var stage = {stage}; return stage; }}"
        );
        blocks.Add((name, "width", true));
    }

    private string Define()
    {
        var width = Plain(dice.From(1, 6));
        if (inputs.Count == 1 && dice.Chance(0.4))
        {
            var chain = $"{inputs[0].Name} >> {Chain(width, dice.From(1, 4), isWidthKept: false)} >> {Head()}";
            return givesTwo ? $"        => ({chain}, {inputs[0].Name} >> {Sized(width)});" : $"        => {chain};";
        }

        var local = dice.One("y", "skip", "stem", "value", "entry", "conv1");
        var shared = dice.Chance(0.3);
        var merged = dice.One($"Concat({local}, other)", $"{local} + other", $"Add({local}, other, {local})", $"{local} * other");
        var result = givesTwo
            ? $"({End($"merged >> {Head()}")}, {dice.One(local, $"merged >> {Sized(width)}", "other")})"
            : End($"merged >> {Head()}");
        return $$"""
                {
                    var begin = {{Begin()}};
                    var {{local}} = begin >> {{Chain(width, dice.From(1, 2), isWidthKept: false)}};
                    var shared = {{Kept(width, 1)}};
                    var other = {{local}} >> {{(shared ? "shared >> shared" : $"{Kept(width, 2)} >> shared")}};
                    var merged = {{merged}};
                    return {{result}};
                }
            """;
    }

    private string Parameters() => string.Join(", ", inputs.Select(input => $"Flow {input.Name}"));

    // The inputs of one shape become one value.
    private string Begin()
    {
        var value = inputs[0].Name;
        foreach (var input in inputs.Skip(1).Where(input => !input.IsLate))
        {
            value = dice.Below(6) switch
            {
                0 => $"Concat({value}, {input.Name})",
                1 => $"Add({value}, {input.Name})",
                2 => $"({value} * {input.Name} + {input.Name})",
                3 => $"Join({value}, {input.Name}, {dice.From(1, 4)})",
                4 => $"Join(two: {value}, width: 2, one: {input.Name})",
                _ => $"({value} + {input.Name})",
            };
        }

        return value;
    }

    // The others are vectors, which come to the features at the end.
    private string End(string features)
    {
        var late = inputs.Where(input => input.IsLate).Select(input => input.Name).ToArray();
        if (late.Length == 0)
        {
            return features;
        }

        var all = late.Select(name => dice.One(name, $"{name} >> Layer(4) >> Tanh", $"{name} >> Activation(Relu)"))
            .Prepend(features);
        return $"Concat({string.Join(", ", all)}) >> Layer(3)";
    }

    private string Head() => isMap ? dice.One("GlobalAveragePool() >> Layer(3)", "Flatten() >> Layer(2)") : "Layer(3)";

    private string Chain(string width, int length, bool isWidthKept)
    {
        var parts = new List<string> { isWidthKept ? Kept(width, 2) : Sized(width) };
        for (var i = 1; i < length; i++)
        {
            parts.Add(dice.Chance(0.6) ? Kept(width, 2) : Sized(width));
        }

        return string.Join(" >> ", parts);
    }

    // Gives that many channels or features, and keeps places.
    private string Sized(string width)
    {
        stages++;
        var activation = dice.One(" >> Relu", " >> Tanh", "", " >> Activation(LeakyRelu, negativeSlope: 0.2)");
        var stage =
            blocks.Count > 0 && dice.Chance(0.3) && stages < MostStages ? Call(width)
            : isMap ? $"Conv({width}, {Kernel()}{dice.One("", ", bias: false")}){activation}"
            : $"Layer({width}{dice.One("", ", bias: false", ", init: Normal, initStd: 0.1")}){activation}";
        return dice.Chance(0.15) ? $"({stage}).Named(\"{dice.One("stem", "part", "left")}{Plain(dice.Below(1000))}\")" : stage;
    }

    private string Call(string width) =>
        $"{dice.One(blocks).Name}({dice.One(width, $"width: {width}", $"{width}, wide: true", $"wide: false, width: {width}")})";

    private string Kernel() => dice.One("3, padding: 1", "1", "kernel: 3, padding: Same", "5, padding: (2, 2)");

    // Gives what it takes.
    private string Kept(string width, int depth)
    {
        stages++;
        if (depth == 0 || stages >= MostStages)
        {
            return dice.One("BatchNorm()", "Dropout(0.1)", "Activation(Gelu)");
        }

        return dice.Below(8) switch
        {
            0 => $"Residual({Chain(width, dice.From(1, 2), isWidthKept: dice.Chance(0.5))})",
            1 => $"Residual({Sized(width)}, shortcut: {Sized(width)})",
            2 => $"Repeat(2, {dice.One(Sized(width), Kept(width, depth - 1))})",
            3 => $"Branches({dice.One("Add", "Multiply")}, {Sized(width)}, {Kept(width, depth - 1)}, Identity)",
            4 => $"Branches(Concat, {Sized("1")}, {Sized("2")}) >> {Sized(width)}",
            5 => $"({width} > 3 ? {Sized(width)} : Identity >> {Sized(width)})",
            6 => dice.One("BatchNorm()", "Dropout()", isMap ? "MaxPool(3, stride: 1, padding: 1)" : "LayerNorm()"),
            _ => Sized($"{width} * 2") + $" >> {Sized(width)}",
        };
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
