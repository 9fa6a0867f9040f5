using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Recompilation;

/// <summary>Generated code compiles without a single warning at level 9999, with nullable references on and off.</summary>
public sealed class StrictTests
{
    private const string Training = "[Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(Epochs = 2)]";

    [Theory]
    [InlineData("[Layer(784, 100)] [Activation(Relu)] [Layer(100, 10)]")]
    [InlineData("[Layer(784, 10, Bias = false)]")]
    [InlineData("[Data(Classes = 10, Features = 784)] [Layer(784, 10)]")]
    [InlineData("[Input(1, 28, 28)] [Flatten] [Layer(10)]")]
    [InlineData("[Layer(4, 4)] [Activation(LeakyRelu, NegativeSlope = -1e-300)] [Activation(Elu, Alpha = 1e38)]")]
    [InlineData(
        "[Layer(4, 4)] [Activation(Sigmoid)] [Activation(Tanh)] [Activation(Gelu)] [Activation(Silu)] [Activation(Relu)]"
    )]
    [InlineData("[Layer(4, 4)] [Activation(Softmax, Dim = -2)] [Activation(LogSoftmax)]")]
    [InlineData("[Layer(4, 4)] [Dropout] [Dropout(0)] [Dropout(0.2, Name = \"drop\")]")]
    [InlineData(
        "[Init(XavierUniform)] [Layer(4, 4)] [Layer(4, Init = Normal, InitStd = 0, Name = \"data\")] [Layer(4, Bias = false)]"
    )]
    [InlineData(
        "[Init(KaimingNormal, Mode = FanOut, Nonlinearity = Relu)] [Layer(4, 4)] [Layer(4, Init = Uniform, InitLow = -1e-300)]"
    )]
    [InlineData(
        "[Init(Zeros, Bias = -1e38)] [Layer(4, 4)] [Layer(4, InitBias = 1)] [Layer(4, Init = Constant, InitValue = 1)] "
            + "[Layer(4, Init = Default)]"
    )]
    [InlineData(
        "[Init(Default)] [Layer(4, 4)] [Layer(4, Init = Orthogonal)] [Layer(4, Init = XavierNormal, InitGain = 2)] "
            + "[Layer(4, Init = KaimingUniform, InitNonlinearity = Tanh)]"
    )]
    [InlineData(
        "[Layer(4, 4)] [BatchNorm] [BatchNorm(Epsilon = 1e-300, Momentum = 0, Affine = false)] "
            + "[BatchNorm(TrackRunningStatistics = false)]"
    )]
    [InlineData(
        "[Input(2, 3)] [BatchNorm] [LayerNorm] [LayerNorm(Dimensions = 2, Epsilon = 1)] [Flatten] [LayerNorm(Affine = false)]"
    )]
    public void Stages(string stages) => Strict.Clean("[Network] " + stages + Training + " partial class Net;");

    [Theory]
    [MemberData(nameof(StageExamples.Data), MemberType = typeof(StageExamples))]
    public void Examples(int number, string declaration)
    {
        Assert.Equal(declaration, StageExamples.All[number].Example.Declaration);
        Strict.Clean(StageExamples.Network(StageExamples.All[number].Example));
    }

    [Theory]
    [InlineData("[Train(Epochs = 2, Shuffle = false, Device = Cpu)]")]
    [InlineData(
        "[Train(Iterations = 2147483647, BatchSize = 2147483647, EvaluateEvery = 1, Device = Cuda, Seed = long.MinValue)]"
    )]
    [InlineData("[Train(Iterations = 1, Seed = -1, Device = Auto)]")]
    public void Trainings(string train) =>
        Strict.Clean(
            "[Network] [Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1e-5)] " + train + " partial class Net;"
        );

    [Theory]
    [InlineData("Momentum = 0.9")]
    [InlineData("Momentum = 0.9, Nesterov = true")]
    [InlineData("WeightDecay = 0.0001")]
    [InlineData("Momentum = 0, WeightDecay = 0, Nesterov = false")]
    public void Optimizers(string settings) =>
        Strict.Clean(
            $"[Network] [Layer(4, 2)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1e-5, {settings})] "
                + "[Train(Epochs = 1)] partial class Net;"
        );

    [Theory]
    [InlineData("Adam")]
    [InlineData("Adam, Beta1 = 0, Beta2 = 0.5, Epsilon = 0, WeightDecay = 1e-5, AmsGrad = true, Maximize = true")]
    [InlineData("AdamW")]
    [InlineData("AdamW, WeightDecay = 0, Maximize = true")]
    [InlineData("RmsProp")]
    [InlineData("RmsProp, Alpha = 0, Epsilon = 1e-300, WeightDecay = 1, Momentum = 0.5, Centered = true, Maximize = true")]
    [InlineData("Adagrad")]
    [InlineData("Adagrad, LearningRateDecay = 1, WeightDecay = 1, InitialAccumulator = 1, Epsilon = 1")]
    [InlineData("NAdam")]
    [InlineData("NAdam, LearningRate = 1e-5, MomentumDecay = 0")]
    [InlineData("RAdam")]
    [InlineData("RAdam, WeightDecay = 0.1")]
    [InlineData("Sgd, LearningRate = 1, Dampening = 0.5, Maximize = true")]
    public void Other_optimizers(string optimizer) =>
        Strict.Clean($"[Network] [Layer(4, 2)] [Loss(Mse)] [Optimizer({optimizer})] [Train(Epochs = 1)] partial class Net;");

    [Theory]
    [InlineData("CrossEntropy, LabelSmoothing = 0.999")]
    [InlineData("CrossEntropy, ClassWeights = new double[] { 1e-38, 1e38 }")]
    [InlineData("CrossEntropy, ClassWeights = new double[] { 0.1, 1e-40 }, LabelSmoothing = 1e-300")]
    [InlineData("CrossEntropy, ClassWeights = null")]
    [InlineData("Nll, ClassWeights = new[] { 0.1, 1 }")]
    [InlineData("Mse")]
    [InlineData("L1")]
    [InlineData("SmoothL1")]
    [InlineData("SmoothL1, Beta = 1e-300")]
    [InlineData("Huber")]
    [InlineData("Huber, Delta = 12345678")]
    [InlineData("Bce")]
    [InlineData("BceWithLogits")]
    [InlineData("BceWithLogits, PositiveWeights = new[] { 0.5, 3 }")]
    public void Losses(string loss) =>
        Strict.Clean(
            $"[Network] [Layer(4, 2)] [Loss({loss})] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)] partial class Net;"
        );

    [Theory]
    [InlineData("[Network] [Layer(4, 2)] partial class Net;")]
    [InlineData("[Network] [Input(4)] [Activation(Relu)] partial class Net;")]
    [InlineData("[Network] [Input(2, 3)] [Flatten] sealed partial class Net;")]
    public void Without_training(string code) => Strict.Clean(code);

    [Theory]
    [InlineData(
        "partial class A { partial struct B { partial record C { partial record struct D { partial interface E { NET } } } } }"
    )]
    [InlineData(
        "partial class A<T, U> where T : class, U where U : new() { partial interface B<X, Y> where X : struct { NET } }"
    )]
    [InlineData("static partial class A { NET }")]
    [InlineData("readonly ref partial struct A { NET }")]
    [InlineData("namespace @class.@namespace { partial class @if { NET } }")]
    [InlineData(
        "namespace Sample.System { NET } namespace Sample.TorchSharp { class Tensor; } "
            + "namespace Sample.NetDsl { class TrainingRun; }"
    )]
    [InlineData("partial class A { class Tensor; static int torch => 1; class System; class TorchSharp; class NetDsl; NET }")]
    [InlineData("partial class A<T> { NET } partial class A { NET }")]
    public void Places(string program) =>
        Strict.Clean(
            program.Replace(
                "NET",
                "[Network] [Layer(4, 2)]" + Training + " internal partial class Net;",
                StringComparison.Ordinal
            )
        );

    [Theory]
    [InlineData("public partial class Net;")]
    [InlineData(
        "internal sealed partial class Net : System.IEquatable<string> { "
            + "bool System.IEquatable<string>.Equals(string? other) => false; }"
    )]
    [InlineData("partial class Net : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;")]
    [InlineData("partial class Net : INetwork;")]
    [InlineData("[System.Obsolete] partial class Net;")]
    [InlineData("partial class Net; partial class Net { }")]
    public void Declarations(string declaration) =>
        Strict.Clean($"#nullable enable\n#pragma warning disable 1591\n[Network] [Layer(4, 2)] {Training} {declaration}");

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public void Languages(LanguageVersion version)
    {
        // Users of C# 9 write the usings in each file and bodies of classes; the generated code is the same.
        var code = $$"""
            using NetDsl; using static NetDsl.ActivationKind; using static NetDsl.InitKind; using static NetDsl.LossKind; using static NetDsl.OptimizerKind;
            [Network] [Input(2, 3)] [BatchNorm] [LayerNorm(Dimensions = 2)] [Dropout] [Flatten] [Layer(4, Init = Normal, Name = "field")] [Activation(Elu)] [Layer(2)]
            [Loss(CrossEntropy, ClassWeights = new double[] { 1, 2 }, LabelSmoothing = 0.1)] [Optimizer(AdamW)] [Train(Epochs = 1)]
            partial class Net { }
            [Network] [Input(2)] [Activation(Relu)] partial class Bare { public int Predict = 1; }
            [Network] [Layer(2, 1)] [Loss(BceWithLogits, PositiveWeights = new double[] { 2 })] [Optimizer(RAdam)] [Train(Epochs = 1)] partial class Yes { }
            """;
        var program = Program.WithoutUsings(code);

        program.In(version).Generate().AssertClean();
    }

    [Fact]
    public void ImplicitUsings_on() =>
        Strict.Clean(
            """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
            global using TorchSharp; global using static TorchSharp.torch; global using TorchSharp.Modules;
            """
                + "[Network] [Layer(4, 2)]"
                + Training
                + " public partial class Net;"
        );

    [Theory]
    [InlineData("NET", "torch Modules NetDsl System")]
    [InlineData("namespace A.B { NET }", "torch Modules NetDsl System")]
    [InlineData("namespace NetDsl.Shop { NET }", "torch Modules NetDsl System")]
    [InlineData("namespace System.Shop { NET }", "torch Modules NetDsl System")]
    [InlineData("namespace A.System { class C; } namespace A.B { NET }", "torch Modules NetDsl")]
    [InlineData("namespace A.NetDsl { NET }", "torch Modules System")]
    [InlineData("namespace A { class Modules; } namespace A.B { NET }", "torch NetDsl System")]
    [InlineData("class torch; NET", "Modules NetDsl System")]
    [InlineData("namespace torch { class C; } namespace A { NET }", "Modules NetDsl System")]
    [InlineData("partial class A { int System => 1; NET }", "torch Modules NetDsl")]
    [InlineData("class Base { protected int Modules => 1; } partial class A : Base { NET }", "torch NetDsl System")]
    [InlineData("partial class A<torch> { NET }", "Modules NetDsl System")]
    [InlineData("namespace A { partial class System { NET } }", "torch Modules NetDsl")]
    [InlineData("global using torch = System.String; NET", "Modules NetDsl System")]
    [InlineData("global using Modules = TorchSharp.Modules; NET", "torch NetDsl System")]
    [InlineData("using torch = System.String; NET", "torch Modules NetDsl System")]
    [InlineData("global using static TorchSharp.torch; NET", "torch Modules NetDsl System")]
    [InlineData("[Network, Layer(2, 1, Name = \"torch\"), Layer(2, Name = \"System\")] partial class Net;", "Modules NetDsl")]
    [InlineData("[Network, Layer(2, 1)] partial class Net { internal int NetDsl => 1; }", "torch Modules System")]
    [InlineData("[Network, Layer(2, 1)] partial class torch;", "Modules NetDsl System")]
    public void Names_are_short_where_they_are_free(string program, string expected)
    {
        var generated = Strict.Clean(
            "#pragma warning disable CS8981\n"
                + program.Replace(
                    "NET",
                    "[Network] [Layer(4, 2)] [Dropout]" + Training + " internal partial class Net;",
                    StringComparison.Ordinal
                )
        );

        var isShort = new (string Name, string Full)[]
        {
            ("torch", "global::TorchSharp.torch."),
            ("Modules", "global::TorchSharp.Modules."),
            ("NetDsl", "global::NetDsl."),
            ("System", "global::System."),
        };
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                isShort.Where(name => !generated.Text.Contains(name.Full, StringComparison.Ordinal)).Select(name => name.Name)
            )
        );
    }

    [Theory]
    [InlineData("public partial class Net;", true)]
    [InlineData("internal partial class Net;", false)]
    [InlineData("[CLSCompliant(false)] public partial class Net;", false)]
    [InlineData("public partial class Net { public int Extra; }", true)]
    public void An_assembly_that_complies_with_the_CLS(string declaration, bool isMarked)
    {
        var generated = Strict.Clean(
            "#pragma warning disable 1591\nusing System; [assembly: CLSCompliant(true)] [Network] [Layer(4, 2)]"
                + Training
                + declaration
        );

        Assert.Equal(isMarked, generated.Text.Contains("[System.CLSCompliant(false)]\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public partial class A { NET }")]
    [InlineData("public partial class A { protected partial class B { NET } }")]
    [InlineData("internal partial class A { NET }")]
    [InlineData("[CLSCompliant(false)] public partial class A { NET }")]
    public void A_type_within_such_an_assembly(string program) =>
        Strict.Clean(
            "#pragma warning disable 1591\nusing System; [assembly: System.CLSCompliantAttribute(true)] "
                + program.Replace(
                    "NET",
                    "[Network] [Layer(4, 2)]" + Training + " public partial class Net;",
                    StringComparison.Ordinal
                )
        );

    [Theory]
    [InlineData("")]
    [InlineData("[assembly: CLSCompliant(false)]")]
    [InlineData("[module: CLSCompliant(true)]")]
    public void Assemblies_that_promise_nothing(string attribute)
    {
        var generated = Program
            .Of($"using System; {attribute} [Network] [Layer(4, 2)] {Training} public partial class Net;")
            .Generate();

        Assert.DoesNotContain("CLSCompliant", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_whose_name_looks_like_ours()
    {
        // A type NetDsl with an attribute nested in it: not ours, although its full name is.
        var generated = Program
            .WithoutUsings(
                "[NetDsl.Network] partial class Net { } class NetDsl { public class NetworkAttribute : System.Attribute { } }"
            )
            .Generate();

        Assert.Null(generated.Run.Exception);
        Assert.Empty(generated.Run.GeneratedSources);
    }

    [Theory]
    [InlineData("[Layer(int.MaxValue, int.MaxValue)] [Layer(int.MaxValue)] [Layer(int.MaxValue)] [LayerNorm]")]
    [InlineData("[Input(int.MaxValue, int.MaxValue, int.MaxValue)] [LayerNorm(Dimensions = 3)]")]
    public void Sizes_beyond_all_numbers(string stages)
    {
        var generated = Strict.Clean(
            "[Network] " + stages + " [Loss(Mse)] [Optimizer(Adam)] [Train(Epochs = 2)] partial class Net;"
        );

        Assert.Contains("const long ParameterCount = 9223372036854775807L;", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_may_be_private_and_protected() =>
        Strict.Clean(
            "partial class A { protected partial class B { [Network] [Layer(4, 2)] private protected partial class Net; } }"
        );

    [Fact]
    public void Names_that_differ_in_case_only()
    {
        var generated = Strict.Clean(
            "[Network] [Layer(4, 2)] partial class Net; [Network] [Layer(4, 2)] partial class NET; "
                + "[Network] [Layer(4, 2)] partial class Other;"
        );

        Assert.Equal(
            ["NET.1.g.cs", "Net.2.g.cs", "Other.g.cs"],
            generated.Run.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Names_in_several_places()
    {
        var net = "[Network] [Layer(4, 2)] partial class Net;";
        var generated = Strict.Clean(
            $$"""
            {{net}} namespace A { {{net}} partial class B { {{net}} } partial class B<T> { {{net}} } } namespace A.C { {{net}} }
            """
        );

        Assert.Equal(
            ["A.B+Net.g.cs", "A.B`1+Net.g.cs", "A.C.Net.g.cs", "A.Net.g.cs", "Net.g.cs"],
            generated.Run.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Network_written_twice_is_the_compilers_business()
    {
        var generated = Program.Of("[Network] [Layer(4, 2)] partial class Net; [Network] partial class Net;").Generate();

        Assert.Single(generated.Run.GeneratedSources);
        Assert.Equal(["CS0579"], generated.Compile().Select(diagnostic => diagnostic.Id));
    }
}
