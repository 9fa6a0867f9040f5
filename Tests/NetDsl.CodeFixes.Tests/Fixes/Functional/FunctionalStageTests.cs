using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes.Functional;

/// <summary>The fixes of stages where these are calls: arguments, activations, and what is inserted or removed.</summary>
public sealed class FunctionalStageTests
{
    private const string Classes = "[Loss(CrossEntropy)] " + Fixed.Training;
    private const string Map = "[Input(3, 8, 8)] ";
    private const string End = " >> Relu >> GlobalAveragePool() >> Layer(10)";

    [Theory]
    [InlineData("x >> Layer(100) >> Relu >> Layer(50, 10)", "x >> Layer(100) >> Relu >> Layer(100, 10)")]
    [InlineData(
        "x >> Layer(100) >> Layer(outputs: 10, inputs: /* ? */ 50)",
        "x >> Layer(100) >> Layer(outputs: 10, inputs: /* ? */ 100)"
    )]
    [InlineData("x >> Layer(Wide) >> Dropout() >> Layer(50, 10)", "x >> Layer(Wide) >> Dropout() >> Layer(Wide, 10)")]
    [InlineData(
        "x >> Layer(100) >> Relu >> Layer(50, 10).Named(\"out\")",
        "x >> Layer(100) >> Relu >> Layer(100, 10).Named(\"out\")"
    )]
    public void Takes_the_width(string before, string after) => Verify("NETDSL021", "TakeWidth", before, after);

    [Theory]
    [InlineData("x >> Layer(100) >> Layer(50, 10, bias: false)", "x >> Layer(100) >> Layer(10, bias: false)")]
    [InlineData("x >> Layer(100) >> Layer(inputs: 50, outputs: 10)", "x >> Layer(100) >> Layer(outputs: 10)")]
    public void Leaves_the_width_out(string before, string after) => Verify("NETDSL021", "InferWidth", before, after);

    [Theory]
    [InlineData("x >> Layer(10)", "x >> Flatten() >> Layer(10)")]
    [InlineData("x >> Relu >> Layer(outputs: 10, inputs: 8)", "x >> Relu >> Flatten() >> Layer(outputs: 10, inputs: 192)")]
    [InlineData("x >> (Layer(10) >> Relu >> Layer(2))", "x >> (Flatten() >> Layer(10) >> Relu >> Layer(2))")]
    [InlineData("x >> Layer(10).Named(\"head\")", "x >> Flatten() >> Layer(10).Named(\"head\")")]
    [InlineData(
        "Concat(x >> Layer(4) >> Relu, x >> Flatten()) >> Layer(2)",
        "Concat(x >> Flatten() >> Layer(4) >> Relu, x >> Flatten()) >> Layer(2)"
    )]
    [InlineData(
        "x\n    >> Relu // from 0 on\n    >> Layer(10)",
        "x\n    >> Relu // from 0 on\n    >> Flatten()\n    >> Layer(10)"
    )]
    [InlineData("x >>\n    Relu >>\n    Layer(10)", "x >>\n    Relu >>\n    Flatten() >>\n    Layer(10)")]
    public void Flattens(string before, string after) => Verify("NETDSL022", "AddFlatten", before, after, Map);

    [Theory]
    [InlineData("x >> Layer(8) >> Layer(8)", "x >> Layer(8) >> Relu >> Layer(8)")]
    [InlineData("x >> (Layer(8) >> Layer(8)).Named(\"two\")", "x >> (Layer(8) >> Relu >> Layer(8)).Named(\"two\")")]
    [InlineData(
        "x >> Layer(8, bias: false) >> BatchNorm() >> Dropout() >> Layer(8)",
        "x >> Layer(8, bias: false) >> BatchNorm() >> Relu >> Dropout() >> Layer(8)"
    )]
    [InlineData(
        "x >> Layer(8) >> Layer(8) >> Activation(LeakyRelu, negativeSlope: 0.2).Named(\"bend\") >> Layer(8)",
        "x >> Layer(8) >> Activation(LeakyRelu, negativeSlope: 0.2) >> Layer(8) "
            + ">> Activation(LeakyRelu, negativeSlope: 0.2).Named(\"bend\") >> Layer(8)"
    )]
    [InlineData(
        "x >> Residual(Layer(8) >> Relu >> Layer(8)) >> Relu >> Layer(8) >> Layer(8)",
        "x >> Residual(Layer(8) >> Relu >> Layer(8)) >> Relu >> Layer(8) >> Relu >> Layer(8)"
    )]
    [InlineData(
        "x\n    >> Layer(8) // hidden\n    // The scores.\n    >> Layer(8)",
        "x\n    >> Layer(8) // hidden\n    >> Relu\n    // The scores.\n    >> Layer(8)"
    )]
    public void Inserts_an_activation(string before, string after) => Verify("NETDSL110", "InsertActivation", before, after);

    [Theory]
    [InlineData("x >> Layer(8) >> Relu >> Relu >> Layer(8)", "x >> Layer(8) >> Relu >> Layer(8)")]
    [InlineData("x >> Layer(8) >> Sigmoid >> Dropout() >> Relu >> Layer(8)", "x >> Layer(8) >> Sigmoid >> Dropout() >> Layer(8)")]
    [InlineData(
        "x >> Layer(8) >> Relu >> (Activation(Relu) >> Layer(8)).Named(\"end\")",
        "x >> Layer(8) >> Relu >> (Layer(8)).Named(\"end\")"
    )]
    [InlineData("x >> Layer(8) >> Relu\n    >> Relu /* ! */ >> Layer(8)", "x >> Layer(8) >> Relu /* ! */ >> Layer(8)")]
    public void Removes_a_repetition(string before, string after) => Verify("NETDSL111", "RemoveRepetition", before, after);

    [Theory]
    [InlineData("NETDSL100", "x >> Layer(10) >> Softmax", "x >> Layer(10)")]
    [InlineData("NETDSL100", "x >> (Layer(10) >> Softmax).Named(\"head\")", "x >> Layer(10).Named(\"head\")")]
    [InlineData("NETDSL100", "x >> (Layer(10) >> Activation(Softmax).Named(\"p\"))", "x >> Layer(10)")]
    [InlineData("NETDSL100", "x\n    >> Layer(10) // scores\n    >> Softmax", "x\n    >> Layer(10) // scores\n    ")]
    [InlineData("NETDSL106", "x >> Layer(10) >> Relu", "x >> Layer(10)")]
    [InlineData("NETDSL122", "x >> Layer(10) >> Dropout(0.2)", "x >> Layer(10)")]
    public void Removes_the_stage(string id, string before, string after) => Verify(id, "RemoveStage", before, after, Loss());

    [Theory]
    [InlineData("NETDSL101", "Loss:Nll", "CrossEntropy", "x >> Layer(10) >> LogSoftmax", "Nll", "x >> Layer(10) >> LogSoftmax")]
    [InlineData("NETDSL104", "Head:LogSoftmax", "Nll", "x >> Layer(10)", "Nll", "x >> Layer(10) >> LogSoftmax")]
    [InlineData("NETDSL104", "Head:LogSoftmax", "Nll", "x >> Layer(10) >> Softmax", "Nll", "x >> Layer(10) >> LogSoftmax")]
    [InlineData(
        "NETDSL104",
        "Head:LogSoftmax",
        "Nll",
        "x >> Layer(10) >> Activation(ActivationKind.Softmax)",
        "Nll",
        "x >> Layer(10) >> Activation(ActivationKind.LogSoftmax)"
    )]
    public void The_last_stage_and_the_loss(string id, string key, string loss, string before, string newLoss, string after) =>
        Fixed.Verify(id, key, Network(before, Loss(loss)), Network(after, Loss(newLoss)));

    [Theory]
    [InlineData("x >> Layer(8) >> BatchNorm()", "x >> Layer(8, bias: false) >> BatchNorm()")]
    [InlineData(
        "x >> Layer(8, bias: true).Named(\"a\") >> BatchNorm()",
        "x >> Layer(8, bias: false).Named(\"a\") >> BatchNorm()"
    )]
    [InlineData("x >> Layer(8, initBias: 0.1) >> BatchNorm()", "x >> Layer(8, bias: false) >> BatchNorm()")]
    [InlineData(
        "x >> Residual(Layer(8) >> BatchNorm() >> Relu >> Layer(8))",
        "x >> Residual(Layer(8, bias: false) >> BatchNorm() >> Relu >> Layer(8))"
    )]
    public void Leaves_the_bias_out(string before, string after) =>
        Assert.Equal(
            "Write bias: false",
            Verify("NETDSL301", "NoBias", before + " >> Relu >> Layer(8)", after + " >> Relu >> Layer(8)")
        );

    [Theory]
    [InlineData("Conv(16, 3, stride: 2, padding: Same)", "Conv(16, 3, stride: 2, padding: 1)", "NETDSL080")]
    [InlineData("Conv(16, (3, 5), padding: Same, stride: 2)", "Conv(16, (3, 5), padding: (1, 2), stride: 2)", "NETDSL080")]
    [InlineData("MaxPool(2, padding: 2)", "MaxPool(2, padding: 1)", "NETDSL081")]
    public void Writes_the_padding_as_a_number(string before, string after, string id) =>
        Verify(id, "NumberPadding", "x >> " + before + End, "x >> " + after + End, Map);

    [Theory]
    [InlineData("MaxPool(2, ceilMode: true, padding: 1)", "MaxPool(2, padding: 1)")]
    [InlineData("MaxPool(2, 2, 1, ceilMode: true)", "MaxPool(2, 2, 1)")]
    public void Removes_a_ceil_mode_without_effect(string before, string after) =>
        Verify("NETDSL162", "RemoveArgument", "x >> " + before + End, "x >> " + after + End, "[Input(3, 27, 27)] ");

    [Theory]
    [InlineData("Activation(Tanh, alpha: 2)", "Activation(Tanh)")]
    [InlineData("Activation(Elu, alpha: 2, beta: /* none */ 2)", "Activation(Elu, alpha: 2)")]
    public void Removes_the_argument(string before, string after) =>
        Fixed.Verify("NETDSL030", "RemoveArgument", Network("x >> Layer(8) >> " + before), Network("x >> Layer(8) >> " + after));

    [Fact]
    public void An_argument_in_whose_place_another_one_would_come_is_left() =>
        Fixed.Offers("NETDSL030", Network("x >> Layer(8) >> Activation(Relu, 0.1, 1, 1)"));

    [Fact]
    public async Task By_full_names_where_there_are_no_usings()
    {
        const string before = """
            [NetDsl.Network, NetDsl.Input(2, 2)]
            public partial class Net
            {
                static NetDsl.Flow Define(NetDsl.Flow x) => x >> NetDsl.Stages.Layer(2);
            }
            """;
        await Fixed.Verify(
            "NETDSL022",
            "AddFlatten",
            UserProject.Of(withUsings: false, before),
            [before.Replace("x >>", "x >> NetDsl.Stages.Flatten() >>", StringComparison.Ordinal)]
        );
    }

    private static string Loss(string kind = "CrossEntropy") =>
        "[Input(8)] " + Classes.Replace("CrossEntropy", kind, StringComparison.Ordinal) + " ";

    private static string Verify(string id, string key, string before, string after, string attributes = "[Input(8)] ") =>
        Fixed.Verify(id, key, Network(before, attributes), Network(after, attributes));

    private static string Network(string define, string attributes = "[Input(8)] ") =>
        $"[Network] {attributes}public partial class Net\n{{\n    private const int Wide = 64;\n\n"
        + $"    static Flow Define(Flow x) =>\n        {define};\n}}\n";
}
