using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;
using Steps = NetDsl.Generator.NetworkGenerator.Steps;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>What an edit re-runs: nothing that it does not concern, everything that it does.</summary>
public sealed class CachingTests
{
    private const string Network = """
        namespace Sample;

        public partial class Outer
        {
            [Network]
            [Layer(Sizes.Inputs, 100)]
            [Activation(Relu)]
            [Layer(100, 10)]
            [Loss(CrossEntropy)]
            [Optimizer(Sgd, LearningRate = 0.1)]
            [Train(BatchSize = 100, Iterations = 3000, Seed = 1)]
            public partial class Net;
        }
        """;

    private const string Other = """
        namespace Sample;

        public static class Sizes
        {
            public const int Inputs = 784;
        }
        """;

    public static TheoryData<string, int, string> Unrelated { get; } =
        new()
        {
            { "comment above", 0, "// A comment.\n" + Network },
            { "comment within", 0, Network.Edit("[Activation(Relu)]", "// Non-linear.\n    [Activation(Relu)]") },
            { "white space", 0, Network.Edit("[Layer(100, 10)]", "[Layer(  100,10 )]") },
            { "value in other words", 0, Network.Edit("[Layer(100, 10)]", "[Layer(inputs: 50 + 50, outputs: 0xA)]") },
            { "type beside", 0, Network + "\npublic class Unrelated;\n" },
            {
                "member of the container",
                0,
                Network.Edit("class Outer\n{", "class Outer\n{\n    public int Number { get; set; }\n")
            },
            { "member of the network", 0, Network.Edit("class Net;", "class Net { public int Number => 3; }") },
            { "foreign attribute", 0, Network.Edit("[Network]", "[System.Obsolete]\n    [Network]") },
            { "new lines above", 0, "\n\n\n" + Network },
            { "documentation", 0, Network.Edit("[Network]", "/// <summary>A network.</summary>\n    [Network]") },
            {
                "attribute of the container",
                0,
                Network.Edit("public partial class Outer", "[System.Obsolete] public partial class Outer")
            },
            { "attribute of another type", 1, Other.Edit("public static class", "[System.Obsolete] public static class") },
            { "other file", 1, Other + "\n// A comment.\n" },
            { "type in another file", 1, Other + "\npublic class Unrelated;\n" },
        };

    public static TheoryData<string, int, string> Relevant { get; } =
        new()
        {
            { "size", 0, Network.Edit("[Layer(100, 10)]", "[Layer(100, 9)]") },
            { "stage", 0, Network.Edit("[Activation(Relu)]", "[Activation(Tanh)]") },
            { "init", 0, Network.Edit("[Network]", "[Network] [Init(Zeros)]") },
            { "init of a layer", 0, Network.Edit("[Layer(100, 10)]", "[Layer(100, 10, Init = Zeros)]") },
            {
                "order",
                0,
                Network.Edit("[Layer(100, 10)]", "[Activation(Relu)] ").Edit("[Activation(Relu)]\n", "[Layer(100, 10)]\n")
            },
            { "name", 0, Network.Edit("[Layer(100, 10)]", "[Layer(100, 10, Name = \"fc\")]") },
            { "learning rate", 0, Network.Edit("0.1", "0.2") },
            { "optimizer", 0, Network.Edit("Sgd, LearningRate = 0.1", "Adam") },
            { "loss", 0, Network.Edit("CrossEntropy", "Mse") },
            {
                "weight of a class",
                0,
                Network.Edit("CrossEntropy", "CrossEntropy, ClassWeights = new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 2 }")
            },
            { "metric", 0, Network.Edit("Seed = 1", "Seed = 1, Metric = Accuracy").Edit("CrossEntropy", "Mse") },
            { "seed", 0, Network.Edit("Seed = 1", "Seed = 2") },
            { "fault", 0, Network.Edit("[Layer(100, 10)]", "[Layer(99, 10)]") },
            { "class name", 0, Network.Edit("class Net;", "class Network1;") },
            { "container's name", 0, Network.Edit("class Outer", "class Outside") },
            { "container's kind", 0, Network.Edit("class Outer", "struct Outer") },
            { "namespace", 0, Network.Edit("namespace Sample;", "namespace Samples; using Sample;") },
            { "constant in another file", 1, Other.Edit("784", "1024") },
        };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void Unrelated_edits_reuse_everything(string edit, int file, string text)
    {
        Assert.NotEmpty(edit);
        Run(file, text).AssertCached();
    }

    [Theory]
    [MemberData(nameof(Relevant))]
    public void Relevant_edits_regenerate(string edit, int file, string text)
    {
        Assert.NotEmpty(edit);
        Run(file, text).AssertRegenerated();
    }

    [Fact]
    public void A_new_file_reuses_everything()
    {
        var program = Program.Of(Network, Other);

        Rerun.Of(program, program.Plus("public class Unrelated;")).AssertCached();
    }

    [Fact]
    public void A_moved_fault_is_reported_again_and_generates_nothing()
    {
        var faulty = Network.Edit("[Layer(100, 10)]", "[Layer(99, 10)]");
        var program = Program.Of(faulty, Other);
        var moved = program.With(0, "\n\n\n" + faulty);

        var lines = new[] { program, moved }.Select(each =>
            each.Generate().Analyze().Single().Location.GetLineSpan().StartLinePosition.Line
        );

        Assert.Equal([7, 10], lines);
        Rerun.Of(program, moved).AssertCached();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_a_hundred_networks_only_the_edited_one_is_written(bool inOneFile)
    {
        string[] networks = [.. Enumerable.Range(1, 100).Select(i => $"[Network] [Layer({i}, 1)] partial class Net{i};\n")];
        string[] edited = [.. networks];
        edited[41] = networks[41].Edit("[Layer(42, 1)]", "[Layer(42, 2)]");
        string[] before = inOneFile ? [string.Concat(networks)] : networks;
        string[] after = inOneFile ? [string.Concat(edited)] : edited;

        var rerun = Rerun.Of(Program.Of(before), Program.Of(before).With(inOneFile ? 0 : 41, after[inOneFile ? 0 : 41]));

        Assert.All(
            new[] { Steps.Declaration, Steps.Network, Steps.File },
            step => Assert.Equal([IncrementalStepRunReason.Modified], rerun.Reasons(step).Where(IsNew))
        );
        Assert.DoesNotContain(rerun.Reasons(Steps.Twins), IsNew);
        Assert.Equal(["Net42.g.cs"], Rerun.Files(rerun.After).Except(Rerun.Files(rerun.Before)).Select(file => file.Name));
        Assert.Equal(
            [IncrementalStepRunReason.Modified],
            rerun
                .After.TrackedOutputSteps.SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .Select(output => output.Reason)
                .Where(IsNew)
        );
    }

    [Fact]
    public void A_removed_network_removes_its_file()
    {
        var program = Program.Of(Network, Other);

        Assert.Empty(Rerun.Of(program, program.With(0, Network.Edit("[Network]", ""))).After.GeneratedSources);
    }

    private static bool IsNew(IncrementalStepRunReason reason) =>
        reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static Rerun Run(int file, string text)
    {
        var program = Program.Of(Network, Other);
        return Rerun.Of(program, program.With(file, text));
    }
}
