using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.CompilerServices;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Signatures;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>The signature that a network's generated half carries for programs that have it in another assembly.</summary>
public sealed class SignatureTests
{
    /// <summary>Together they have something to say in each property.</summary>
    private const string Networks = """
        [Network, Layer(784, 10)]
        public partial class Plain;

        [Network, Input(1, 8, 8)]
        [Conv(4, 3)] [BatchNorm] [Activation(Relu)] [GlobalAveragePool] [BatchNorm] [Dropout(0.2)] [Activation(Tanh)]
        public partial class Pictures;

        [Network, Input(3, 4, Role = Sequence)]
        [Layer(5)] [Activation(LogSoftmax, Dim = 1)]
        public partial class Steps;

        [Network, Input(3, 4, Role = Features)]
        [Layer(5)] [Activation(Softmax)]
        public partial class Objects;

        [Network]
        [Use<Plain>(Frozen = true)] [Layer(1)] [Activation(Sigmoid)]
        public partial class Frozen;

        [Network, Input(4)]
        public partial class Sums
        {
            private static Flow Define(Flow x) => x + (x >> Layer(4) >> Relu);
        }

        [Network, Layer(2_000_000_000, 2_000_000_000)] [Layer(2_000_000_000)] [Layer(2_000_000_000)]
        public partial class Huge;

        [Network, Input(2, Name = "a"), Input(2, Name = "b")]
        public partial class Several
        {
            private static Flow Define(Flow a, Flow b) => a + b >> Layer(2);
        }
        """;

    [Fact]
    public void What_is_read_from_an_assembly_is_what_was_declared()
    {
        var library = ReferencedNetworks.Compiled(Networks);
        var user = Program.Of("").Referencing(library.Library).Compilation;

        foreach (
            var name in library.Run.GeneratedSources.Select(source =>
                source.HintName.Replace(".g.cs", "", StringComparison.Ordinal)
            )
        )
        {
            var declared = Declared(library.Program.Compilation, name);
            Assert.Equal((SignatureFields.Version, declared), SignatureFields.Read(user.GetTypeByMetadataName(name)!));
        }
    }

    [Fact]
    public void Each_property_is_tried()
    {
        var compilation = Program.Of(Networks).Compilation;
        var written = string.Concat(
            compilation
                .SyntaxTrees.SelectMany(tree => Classes(tree))
                .Select(name => SignatureFields.Write(Declared(compilation, name)))
        );

        Assert.All(SignatureFields.Properties, name => Assert.Contains($" {name} = ", written, StringComparison.Ordinal));
    }

    [Fact]
    public void The_attribute_has_the_properties_that_are_written() =>
        Assert.Equal(
            typeof(NetworkSignatureAttribute)
                .GetProperties()
                .Where(property => property.CanWrite)
                .Select(property => property.Name),
            SignatureFields.Properties
        );

    [Theory]
    [InlineData("", "[Network, Layer(6, 4)] public partial class Encoder;", "Encoder", "new global::Encoder(")]
    [InlineData(
        "",
        "namespace Mine; [Network, Layer(6, 4)] public partial class Encoder;",
        "Encoder",
        "new global::Mine.Encoder("
    )]
    [InlineData("", "namespace @in; [Network, Layer(6, 4)] public partial class @is;", "@in.@is", "new global::@in.@is(")]
    [InlineData(
        "",
        "namespace Far; /// <summary>Outer.</summary>\n"
            + "public partial class Outer { [Network, Layer(6, 4)] public partial class Encoder; }",
        "Far.Outer.Encoder",
        "new global::Far.Outer.Encoder("
    )]
    [InlineData(
        "internal static class Far { }",
        "namespace Far; [Network, Layer(6, 4)] public partial class Encoder;",
        "global::Far.Encoder",
        "new global::Far.Encoder("
    )]
    [InlineData(
        "internal partial class Encoder { }",
        "[Network, Layer(6, 4)] public partial class Encoder;",
        "global::Encoder",
        "new global::Encoder("
    )]
    public void Names_of_another_assembly_are_written_in_full(string own, string library, string name, string creation)
    {
        var generated = Program
            .Of(
                $"namespace Mine {{ {own} "
                    + $"[Network] [Use<{name}>] [Activation(Relu)] [Layer(2)] public partial class Net; }}"
            )
            .Referencing(ReferencedNetworks.Compiled(library).Library)
            .Generate()
            .AssertClean();

        Assert.Contains(creation, generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Libraries_with_equal_names_are_told_apart_by_their_aliases()
    {
        const string Library = "namespace Far; [Network, Layer(6, 6)] public partial class Encoder;";
        var generated = Program
            .Of(
                "extern alias one; extern alias @new; "
                    + "[Network, Input(6)] [Use<one::Far.Encoder>] [Activation(Relu)] [Use<@new::Far.Encoder>] partial class Net;"
            )
            .Referencing(ReferencedNetworks.Compiled(Library, "One").Library.WithAliases(["one"]))
            .Referencing(ReferencedNetworks.Compiled(Library, "Two").Library.WithAliases(["new", "two"]))
            .Generate()
            .AssertClean();

        Assert.Contains("extern alias one;\nextern alias @new;\n", generated.Text, StringComparison.Ordinal);
        Assert.Contains("encoder1 = new one::Far.Encoder(device", generated.Text, StringComparison.Ordinal);
        Assert.Contains("encoder2 = new @new::Far.Encoder(device", generated.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_network_is_used_by_a_friend()
    {
        var library = ReferencedNetworks.Compiled(
            """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Users")]

            [Network, Layer(6, 4)]
            internal partial class Encoder;
            """
        );

        Program
            .Of("[Network] [Use<Encoder>(Frozen = true)] [Activation(Relu)] [Layer(2)] internal partial class Net;")
            .Referencing(library.Library)
            .Generate()
            .AssertClean();
    }

    [Fact]
    public void A_library_that_complies_with_the_CLS_has_no_warning() =>
        Program
            .Of("[assembly: System.CLSCompliant(true)] [Network, Layer(6, 4)] public partial class Encoder;")
            .Generate()
            .AssertClean();

    private static NetworkSignature Declared(CSharpCompilation compilation, string name) =>
        NetworkSignature.Of(
            NetworkChecks.Check(
                DeclarationReader.Read(compilation.GetTypeByMetadataName(name)!, compilation, CancellationToken.None)!
            )
        );

    private static IEnumerable<string> Classes(SyntaxTree tree) =>
        tree.GetRoot()
            .ChildNodes()
            .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
            .Select(type => type.Identifier.Text);
}
