using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL010 to NETDSL013: names of stages and members.</summary>
public sealed class NameMistakeTests
{
    [Theory]
    [InlineData("1st")]
    [InlineData("0.0")]
    [InlineData("-1")]
    [InlineData("\u0661")]
    [InlineData("fc.1")]
    [InlineData("two words")]
    [InlineData("f\u00ADc")]
    [InlineData("")]
    public void Invalid_name(string name) =>
        Mistake.Verify("NETDSL010", Mistake.Network($"[Layer(2, 1, [|Name = \"{name}\"|])]"));

    [Fact]
    public void Duplicate_name() =>
        Mistake.Verify(
            "NETDSL011",
            Mistake.Network("""[Layer(2, 2, Name = "fc")] [Activation(Relu)] [Layer(1, [|Name = "fc"|])]""")
        );

    [Fact]
    public void Name_of_an_unnamed_stage() =>
        Mistake.Verify("NETDSL011", Mistake.Network("""[Layer(2, 2, [|Name = "relu1"|])] [Activation(Relu)] [Layer(1)]"""));

    [Theory]
    [InlineData("forward")]
    [InlineData("parameters")]
    [InlineData("name")]
    [InlineData("GetType")]
    [InlineData("Fit")]
    [InlineData("Net")]
    public void Name_of_a_member(string name) =>
        Mistake.Verify("NETDSL012", Mistake.Network($"[Layer(2, 1, [|Name = \"{name}\"|])]"));

    [Fact]
    public void Name_of_the_users_member() =>
        Mistake.Verify("NETDSL012", """[Network] [Layer(2, 1, [|Name = "fc"|])] partial class Net { public int fc = 1; }""");

    [Theory]
    [InlineData("public int [|ParameterCount|] => 1;")]
    [InlineData("public int [|InputShape|] => 1;")]
    [InlineData("public int [|OutputShape|] => 1;")]
    [InlineData("public string [|Summary|]() => \"\";")]
    [InlineData("public float[] [|Predict|](System.ReadOnlySpan<float> numbers) => [];")]
    [InlineData("public void [|Predict|](System.ReadOnlySpan<float> numbers, System.Span<float> results) { }")]
    [InlineData("public void Predict(float[] numbers) { } public float[] [|Predict|](System.ReadOnlySpan<float> numbers) => [];")]
    [InlineData("public void [|SaveWeights|](string file) { }")]
    [InlineData("public void [|LoadWeights|](string file) { }")]
    [InlineData("public void [|LoadWeights|](string file, NetDsl.WeightNames names) { }")]
    [InlineData("protected override void [|Dispose|](bool disposing) { }")]
    public void Member_clash(string member) =>
        Mistake.Verify("NETDSL013", "[Network] [Layer(2, 1)] partial class Net { " + member + " }");

    [Fact]
    public void Another_clash_can_be_renamed() =>
        Assert.EndsWith(
            "Rename it, or give the method other parameters.",
            Mistake.Verify("NETDSL013", "[Network] [Layer(2, 1)] partial class Net { public int [|ParameterCount|] => 3; }")
        );

    [Fact]
    public void An_override_of_Dispose_cannot_be_renamed() =>
        Assert.EndsWith(
            "Remove it: keep what has to be released outside the network, and release it there.",
            Mistake.Verify(
                "NETDSL013",
                "[Network] [Layer(2, 1)] partial class Net { protected override void [|Dispose|](bool disposing) { } }"
            )
        );

    [Fact]
    public void Member_clash_with_training() =>
        Mistake.Verify(
            "NETDSL013",
            """
            [Network] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]
            partial class Net { public static int [|DefaultOptions|] => 1; }
            """
        );

    [Theory]
    [InlineData("public [|Net|](string weights) => LoadWeights(weights);", "this()")]
    [InlineData("public [|Net|](string weights) : base(\"Net\") => LoadWeights(weights);", "this()")]
    [InlineData("public Net(int one) : this() { } internal [|Net|](string two) { }", "this()")]
    [InlineData("public [|Net|]() { }", "this(seed: null)")]
    [InlineData("private [|Net|]() : base(\"\") => train();", "this(seed: null)")]
    public void Bare_constructor(string member, string call)
    {
        var message = Mistake.Verify(
            "NETDSL014",
            "[Network] [Layer(2, 1)] [Loss(Mse)] [Optimizer(Adam)] [Train(Epochs = 1)] partial class Net { " + member + " }"
        );

        Assert.EndsWith($"Write ': {call}' after its parameters.", message);
    }

    [Theory]
    [InlineData("public Net(string weights) : this() => LoadWeights(weights);")]
    [InlineData("public Net() : this(seed: null) { }")]
    [InlineData("static Net() { }")]
    [InlineData("public Net(int one) : this(one, 2) { } public Net(int one, int two) : this(seed: one + two) { }")]
    public void Constructors_that_come_to_the_generated_one(string member) =>
        Assert.Empty(
            Program.Of("[Network] [Layer(2, 1)] partial class Net { " + member + " }").Generate().AssertClean().Analyze()
        );
}
