using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>What the pipeline keeps between edits is values only: a symbol that is kept keeps a whole compilation.</summary>
public sealed class PurityTests
{
    /// <summary>Roslyn's own step that calls our reading: what is behind it is the compiler's.</summary>
    private const string Reading = "result_ForAttributeWithMetadataName";

    [Theory]
    [InlineData(
        "[Network] [Input(1, 28, 28)] [Flatten] [Layer(10, Name = \"fc\")] [Activation(Elu, Alpha = 2)] partial class Net;"
    )]
    [InlineData(
        "[Network] [Init(KaimingNormal, Mode = FanOut)] [Layer(4, 3, Init = Normal, InitStd = 2)] [BatchNorm] partial class Net;"
    )]
    [InlineData(
        "[Network] [Layer(4, 3)] [Layer(2, 1)] [Loss(CrossEntropy)] [Optimizer(Sgd, LearningRate = 1)] "
            + "[Train(Epochs = 1)] partial class Net;"
    )]
    [InlineData(
        "[Network] [Layer(4, 2)] [Loss(Nll, ClassWeights = new double[] { 1, 2 })] [Optimizer(Adam, AmsGrad = true)] "
            + "[Train(Epochs = 1)] partial class Net;"
    )]
    [InlineData("partial class Outer<T> { [Network] [Layer(4, 3)] partial class Net : System.IDisposable { public int Fit; } }")]
    public void Steps_hold_values_only(string code)
    {
        var run = (Program.Of(code) with { Options = BuildProperties.Snapshots() }).Generate().Run;
        var steps = Steps(run);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);

        Assert.Superset(
            new HashSet<string?>(NetworkGenerator.Steps.All) { Reading },
            steps.Select(step => step.Name).ToHashSet()
        );
        Assert.All(
            steps.SelectMany(step => step.Outputs.Select(output => (step.Name, output.Value))),
            output => Walk(output.Value, seen, (output.Name ?? "a step without a name") + ": " + output.Value.GetType().Name)
        );
        Assert.True(seen.Count > 20, $"The walk saw {seen.Count} objects only.");
    }

    [Theory]
    [InlineData(typeof(Wrapped<ISymbol>))]
    [InlineData(typeof(Wrapped<SyntaxNode[]>))]
    [InlineData(typeof(Wrapped<Dictionary<string, Location>>))]
    [InlineData(typeof(Wrapped<(int, Compilation)>))]
    public void The_walk_finds_what_must_not_be_there(Type wrapped)
    {
        var compilation = Program.Of("class C;").Compilation;
        var symbol = compilation.GetTypeByMetadataName("C")!;
        object value = wrapped.GenericTypeArguments[0] switch
        {
            var type when type == typeof(ISymbol) => new Wrapped<ISymbol>(symbol),
            var type when type == typeof(SyntaxNode[]) => new Wrapped<SyntaxNode[]>([compilation.SyntaxTrees[0].GetRoot()]),
            var type when type == typeof((int, Compilation)) => new Wrapped<(int, Compilation)>((1, compilation)),
            _ => new Wrapped<Dictionary<string, Location>>(new() { ["at"] = symbol.Locations[0] }),
        };

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Walk(value, new(ReferenceEqualityComparer.Instance), "value"));
    }

    /// <summary>
    /// All steps that lead to an output, named or not, as far back as our reading of the program and of the options. Three of
    /// them read the whole compilation, of which Roslyn's own step keeps the last one: errors in place of the analyzer's, the
    /// assembly's attributes, and whether ONNX files can be written.
    /// </summary>
    private static IReadOnlyCollection<IncrementalGeneratorRunStep> Steps(GeneratorRunResult run)
    {
        var found = new HashSet<IncrementalGeneratorRunStep>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<IncrementalGeneratorRunStep>(run.TrackedOutputSteps.SelectMany(step => step.Value));
        while (waiting.TryPop(out var step))
        {
            if (
                found.Add(step)
                && step.Name
                    is not (
                        Reading
                        or NetworkGenerator.Steps.SnapshotSettings
                        or NetworkGenerator.Steps.SkippedAnalysis
                        or NetworkGenerator.Steps.ClsCompliance
                        or NetworkGenerator.Steps.WritesOnnx
                    )
            )
            {
                foreach (var (source, _) in step.Inputs)
                {
                    waiting.Push(source);
                }
            }
        }

        return found;
    }

    private static void Walk(object? value, HashSet<object> seen, string path)
    {
        if (
            value is null or string or Type or SourceText
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || !seen.Add(value)
        )
        {
            return;
        }

        Assert.False(
            value
                is ISymbol
                    or SyntaxNode
                    or SyntaxTree
                    or SyntaxReference
                    or Location
                    or Compilation
                    or SemanticModel
                    or AttributeData
                    or Diagnostic
                    or Delegate
                    or WeakReference,
            $"{path} is a {value.GetType()}."
        );
        if (value is Array items)
        {
            foreach (var item in items)
            {
                Walk(item, seen, path + "[]");
            }
        }
        else
        {
            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (
                    var field in type.GetFields(
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                    )
                )
                {
                    Walk(field.GetValue(value), seen, path + "." + field.Name);
                }
            }
        }
    }

    private sealed record Wrapped<T>(T Value);
}
