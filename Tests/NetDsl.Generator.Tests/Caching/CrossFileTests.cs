using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>Edits of one file that change what a declaration in another, untouched file means; and some that do not.</summary>
public sealed class CrossFileTests
{
    private const string Network = """
        namespace Sample;

        using Alias = Sample.Sizes;

        public static partial class Outer
        {
            [Network]
            [Layer(Sizes.Inputs, (int)Widths.Hidden)]
            [Activation(Kinds.Main)]
            [Layer(Alias.Outputs, Name = Sizes.Name, Bias = Sizes.Bias)]
            [Loss(CrossEntropy, ClassWeights = new[] { Sizes.Weight, 1 })]
            [Optimizer(Sgd, LearningRate = Sizes.Rate)]
            [Train(Epochs = 1, Seed = Sizes.Seed)]
            public partial class Net;
        }
        """;

    private const string Other = """
        namespace Sample;

        public static class Sizes
        {
            public const int Inputs = 784, Outputs = 2;
            public const string Name = "last";
            public const bool Bias = true;
            public const double Weight = 0.5, Rate = 0.1;
            public const long Seed = 1;
            public const int Unused = 3;
        }

        public enum Widths { Hidden = 100 }

        public static class Kinds { public const ActivationKind Main = Relu; }

        public class Base;

        public static partial class Outer
        {
            public class Free;
        }
        """;

    private const string Part = """
        namespace Sample;

        public static partial class Outer
        {
            public partial class Net
            {
                public int Free => 1;
            }
        }
        """;

    /// <summary>As much of NetDsl's attributes as a small network needs.</summary>
    private const string Library = """
        namespace NetDsl;

        public class NetworkAttribute : System.Attribute;

        public class LayerAttribute(int inputs, int outputs) : System.Attribute { public int Sum => inputs + outputs; }

        public enum ActivationKind { Relu, Tanh }

        public class ActivationAttribute(ActivationKind kind) : System.Attribute { public ActivationKind Kind => kind; }

        """;

    public static TheoryData<string, string> Relevant { get; } =
        new()
        {
            { "Inputs = 784", "Inputs = 785" },
            { "Outputs = 2", "Outputs = 3" },
            { "\"last\"", "\"first\"" },
            { "Bias = true", "Bias = false" },
            { "Weight = 0.5", "Weight = 0.25" },
            { "Rate = 0.1", "Rate = 0.2" },
            { "Seed = 1", "Seed = 2" },
            { "Hidden = 100", "Hidden = 101" },
            { "Main = Relu", "Main = Tanh" },
            { "Main = Relu", "Main = (ActivationKind)99" },
            { "const int Inputs = 784", "const double Inputs = 784" },
            { "enum Widths", "enum Heights" },
            // A nearer type of that name takes the place of the one that was meant.
            {
                "class Free;",
                "static class Sizes { public const int Inputs = 7; public const string Name = \"x\"; "
                    + "public const bool Bias = true; public const double Weight = 1, Rate = 1; public const long Seed = 1; }"
            },
            { "static partial class Outer", "static class Outer" },
        };

    public static TheoryData<string, string> RelevantParts { get; } =
        new()
        {
            { "int Free", "int Fit" },
            { "int Free", "int ParameterCount" },
            { "int Free", "int relu1" },
            { "int Free", "int last" },
            { "int Free => 1", "override string ToString() => \"\"" },
            {
                "int Free => 1",
                "TrainingHistory Fit(Dataset a, Dataset? b, TrainingOptions? c, ITrainingObserver? d, "
                    + "System.Threading.CancellationToken e, RunFolder? f) => null!"
            },
            { "partial class Net", "partial class Net : Base" },
            { "partial class Net", "abstract partial class Net" },
            { "partial class Net", "static partial class Net" },
            { "partial class Net", "class Net" },
            { "partial class Net", "partial class Net()" },
            { "public partial class Net", "[Layer(5)] public partial class Net" },
            { "public partial class Net", "[Input(784)] [Init(Zeros)] public partial class Net" },
            { "public partial class Net", "[Missing] public partial class Net" },
        };

    [Theory]
    [MemberData(nameof(Relevant))]
    public void Relevant_edits_regenerate(string from, string to)
    {
        Rerun.Of(Bare(), Bare().With(1, Other.Edit(from, to))).AssertRegenerated();
        Rerun.Of(Full(), Full().With(1, Other.Edit(from, to))).AssertRegenerated();
    }

    [Theory]
    [MemberData(nameof(RelevantParts))]
    public void Relevant_edits_of_another_part_regenerate(string from, string to) =>
        Rerun.Of(Full(), Full().With(2, Part.Edit(from, to))).AssertRegenerated();

    [Theory]
    [InlineData("Unused = 3", "Unused = 4")]
    [InlineData("Inputs = 784", "Inputs = 700 + 84")]
    [InlineData("Main = Relu", "Main = (ActivationKind)0")]
    [InlineData("class Free;", "class Free { public int Number => 1; }")]
    [InlineData("public class Base;", "public sealed class Base;")]
    public void Unrelated_edits_reuse_everything(string from, string to)
    {
        Rerun.Of(Bare(), Bare().With(1, Other.Edit(from, to))).AssertCached();
        Rerun.Of(Full(), Full().With(1, Other.Edit(from, to))).AssertCached();
    }

    [Theory]
    [InlineData("int Free => 1", "int Free => 2")]
    [InlineData("int Free => 1", "string Text() => \"\"")]
    [InlineData("int Free", "int Fit() => 1; public int Free")]
    [InlineData("partial class Net", "sealed partial class Net")]
    [InlineData("partial class Net", "partial class Net : System.ICloneable")]
    [InlineData("public partial class Net", "[System.Obsolete] public partial class Net")]
    public void Unrelated_edits_of_another_part_reuse_everything(string from, string to) =>
        Rerun.Of(Full(), Full().With(2, Part.Edit(from, to))).AssertCached();

    [Fact]
    public void A_part_is_added()
    {
        Rerun.Of(Bare(), Bare().Plus(Part.Edit("Free", "Fit"))).AssertRegenerated();
        Rerun.Of(Bare(), Bare().Plus(Part.Edit("int Free => 1;", ""))).AssertCached();
        Rerun.Of(Bare(), Bare().Plus(Part)).AssertCached();
    }

    [Fact]
    public void A_part_is_taken_away() =>
        Rerun.Of(Program.Of(Network, Other, Part.Edit("Free", "Fit")), Bare().Plus("")).AssertRegenerated();

    [Fact]
    public void A_type_that_two_parts_meant_differently()
    {
        // Only the parameter's type decides whether the user's Evaluate is an overload, and it is told in a third file.
        var program = Program.Of(
            Network,
            Other,
            Part.Edit("public int Free => 1;", "public Evaluation Evaluate(Data data, int size) => null!;"),
            "global using Data = string;"
        );

        Rerun.Of(program, program.With(3, "global using Data = NetDsl.Dataset;")).AssertRegenerated();
    }

    [Fact]
    public void A_base_that_is_written_elsewhere()
    {
        var program = Program.Of(
            Network,
            Other,
            Part.Edit("partial class Net", "partial class Net : IThing"),
            "global using IThing = System.ICloneable;"
        );

        Rerun.Of(program, program.With(3, "global using IThing = Sample.Base;")).AssertRegenerated();
    }

    [Fact]
    public void The_tensor_library_comes_and_goes()
    {
        foreach (var with in new[] { Bare(), Full() })
        {
            var without = with with { Compilation = with.Compilation.WithReferences(References.WithoutTorch) };

            Rerun.Of(with, without).AssertRegenerated();
            Rerun.Of(without, with).AssertRegenerated();
            Rerun.Of(with, with with { Compilation = with.Compilation.WithAssemblyName("Other") }).AssertCached();
        }
    }

    [Theory]
    [InlineData("Relu, Tanh", "Tanh, Relu")]
    [InlineData("int inputs, int outputs", "int outputs, int inputs")]
    public void Another_version_of_the_attributes(string from, string to)
    {
        var network = "[NetDsl.Network] [NetDsl.Layer(4, 3)] [NetDsl.Activation((NetDsl.ActivationKind)1)] partial class Net;";
        var before = With(Library);

        Rerun.Of(before, With(Library.Edit(from, to))).AssertRegenerated();
        Rerun.Of(before, With(Library + "public class More;")).AssertCached();

        Program With(string library) =>
            new(
                CSharpCompilation.Create(
                    "Users",
                    [Program.Tree(network, "Net.cs")],
                    References
                        .All.Where(reference => !reference.Display!.EndsWith("NetDsl.dll", StringComparison.Ordinal))
                        .Append(Image(library))
                )
            );
    }

    [Fact]
    public void Attributes_in_the_program_itself()
    {
        var program = new Program(
            CSharpCompilation.Create(
                "Users",
                [
                    Program.Tree(
                        "[NetDsl.Network] [NetDsl.Layer(4, 3)] [NetDsl.Activation((NetDsl.ActivationKind)1)] partial class Net;",
                        "Net.cs"
                    ),
                    Program.Tree(Library, "File0.cs"),
                ],
                References.All.Where(reference => !reference.Display!.EndsWith("NetDsl.dll", StringComparison.Ordinal))
            )
        );

        Rerun.Of(program, program.With(0, Library.Edit("Relu, Tanh", "Tanh, Relu"))).AssertRegenerated();
    }

    [Fact]
    public void An_edit_of_the_containers_other_part() =>
        Rerun
            .Of(Full(), Full().With(1, Other.Edit("public static partial class Outer", "public partial class Outer")))
            .AssertCached();

    private static Program Bare() => Program.Of(Network, Other);

    private static Program Full() => Program.Of(Network, Other, Part);

    private static PortableExecutableReference Image(string library)
    {
        using var stream = new MemoryStream();
        var compilation = CSharpCompilation.Create(
            "NetDsl",
            [Program.Tree(library, "Library.cs")],
            References.WithoutTorch,
            new(Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)
        );
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
