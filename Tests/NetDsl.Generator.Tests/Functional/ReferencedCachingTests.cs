using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>What a change of another assembly re-runs in a program that uses its networks.</summary>
public sealed class ReferencedCachingTests
{
    private const string Library = """
        namespace Parts;

        [Network]
        [Layer(6, 8)] [Activation(Relu)] [Layer(4)]
        public partial class Encoder
        {
            internal static int Number => 1;
        }

        [Network]
        [Layer(6, 2)]
        public partial class Unused;
        """;

    private const string Chain = """
        namespace Sample;

        [Network]
        [Use<Parts.Encoder>] [Activation(Relu)] [Layer(3)]
        public partial class Chain;
        """;

    private const string Functional = """
        namespace Sample;

        [Network, Input(6)]
        public partial class Net
        {
            private static Flow Define(Flow x) => x >> Use<Parts.Encoder>() >> Relu >> Layer(3);
        }
        """;

    private const string Others = """
        namespace Sample;

        [Network, Layer(3, 2)]
        public partial class Other;

        [Network, Input(3)]
        public partial class Another
        {
            private static Flow Define(Flow x) => x >> Layer(2);
        }
        """;

    public static TheoryData<string, string> EqualSignatures { get; } =
        new()
        {
            { "Number => 1", "Number => 2" },
            { "int Number", "long Figure" },
            { "[Layer(6, 2)]", "[Layer(6, 3)]" },
            { "[Layer(6, 8)] [Activation(Relu)]", "[Layer(6, 8)] [Activation(Tanh)]" },
            { "[Layer(6, 8)]", "[Layer(6, 8, Name = \"first\")]" },
            { "namespace Parts;", "namespace Parts;\n\ninternal class New;\n" },
        };

    public static TheoryData<string, string> OtherSignatures { get; } =
        new()
        {
            { "[Layer(4)]", "[Layer(5)]" },
            { "[Layer(6, 8)]", "[Layer(6, 9)]" },
            { "[Layer(6, 8)]", "[Layer(6, 8)] [Dropout(0.5)]" },
            { "[Layer(4)]", "[Layer(0)]" },
            { "Number => 1;", "Number => 1; private static Flow Define(Flow a, Flow b) => a + b;" },
        };

    [Theory]
    [MemberData(nameof(EqualSignatures))]
    public void A_change_that_leaves_the_signature_writes_nothing(string from, string to)
    {
        foreach (var (program, edited) in Programs(from, to))
        {
            Rerun.Of(program, edited).AssertCached();
        }
    }

    [Theory]
    [MemberData(nameof(OtherSignatures))]
    public void A_change_of_the_signature_writes_the_users_alone(string from, string to)
    {
        foreach (var (program, edited) in Programs(from, to))
        {
            var rerun = Rerun.Of(program, edited);

            var changed = rerun
                .After.TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .Count(output => output.Reason != IncrementalStepRunReason.Cached);
            Assert.Equal(2, changed);
            Assert.Equal(
                ["Sample.Another.g.cs", "Sample.Other.g.cs"],
                Rerun.Files(rerun.Before).Intersect(Rerun.Files(rerun.After)).Select(file => file.Name)
            );
        }
    }

    // The library as a file, and as another project of the solution, which may have mistakes.
    private static IEnumerable<(Program Program, Program Edited)> Programs(string from, string to)
    {
        var (before, after) = (Generate(Library), Generate(Library.Edit(from, to)));
        yield return Pair(before.Project, after.Project);
        if (after.Analyze().Count == 0)
        {
            yield return Pair(before.Library, after.Library);
        }
    }

    private static Generated Generate(string library) => Program.Of(library).Named("Library").Generate();

    private static (Program Program, Program Edited) Pair(MetadataReference before, MetadataReference after)
    {
        var program = Program.Of(Chain, Functional, Others).Referencing(before);
        return (program, program.Referencing(after, insteadOf: before));
    }
}
