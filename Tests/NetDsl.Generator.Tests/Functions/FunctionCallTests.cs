using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functions;

/// <summary>What users write in the functional form means what it says, with the usings of the package.</summary>
public sealed class FunctionCallTests
{
    [Theory]
    [InlineData("Conv(32, 3)", "int outputs: 32, int kernel: 3")]
    [InlineData("Conv(3, 32, 3)", "int inputs: 3, int outputs: 32, int kernel: 3")]
    [InlineData("Conv(32, 3, stride: 2, bias: false)", "int outputs: 32, int kernel: 3, Sizes stride: 2, bool bias: false")]
    [InlineData("Conv(32, (3, 5))", "int outputs: 32, Sizes kernel: (3, 5)")]
    [InlineData("Conv(3, 32, (3, 5))", "int inputs: 3, int outputs: 32, Sizes kernel: (3, 5)")]
    [InlineData("Conv(32, new[] { 3, 5 })", "int outputs: 32, Sizes kernel: new[] { 3, 5 }")]
    [InlineData("Conv(32, (3, 5), (2, 1))", "int outputs: 32, Sizes kernel: (3, 5), Sizes stride: (2, 1)")]
    [InlineData("Conv(32, 3, padding: Same)", "int outputs: 32, int kernel: 3, Sizes padding: Same")]
    [InlineData("Conv(32, 3, groups: 4, dilation: 2)", "int outputs: 32, int kernel: 3, int groups: 4, Sizes dilation: 2")]
    [InlineData("Conv(kernel: 3, outputs: 32)", "int kernel: 3, int outputs: 32")]
    [InlineData("ConvTranspose(4, 2, stride: 2)", "int outputs: 4, int kernel: 2, Sizes stride: 2")]
    [InlineData("ConvTranspose(3, 4, 2)", "int inputs: 3, int outputs: 4, int kernel: 2")]
    [InlineData("Layer(10)", "int outputs: 10")]
    [InlineData("Layer(784, 100)", "int inputs: 784, int outputs: 100")]
    [InlineData("Layer(10, bias: false)", "int outputs: 10, bool bias: false")]
    [InlineData("Layer(10, init: Normal, initStd: 0.1)", "int outputs: 10, InitKind? init: Normal, double? initStd: 0.1")]
    [InlineData("Layer(2, initNonlinearity: Tanh)", "int outputs: 2, ActivationKind? initNonlinearity: Tanh")]
    [InlineData("Activation(Relu)", "ActivationKind kind: Relu")]
    [InlineData("Activation(LeakyRelu, negativeSlope: 0.2)", "ActivationKind kind: LeakyRelu, double? negativeSlope: 0.2")]
    [InlineData("Dropout()", "")]
    [InlineData("Dropout(0.2)", "double probability: 0.2")]
    [InlineData("Dropout(channels: true)", "bool channels: true")]
    [InlineData("BatchNorm()", "")]
    [InlineData("BatchNorm(momentum: 0.01)", "double momentum: 0.01")]
    [InlineData("LayerNorm(dimensions: 2)", "int dimensions: 2")]
    [InlineData("GroupNorm(8)", "int groups: 8")]
    [InlineData("RmsNorm()", "")]
    [InlineData("MaxPool(2)", "int kernel: 2")]
    [InlineData("MaxPool((3, 2), stride: 1)", "Sizes kernel: (3, 2), Sizes stride: 1")]
    [InlineData("AvgPool(3, stride: 2, ceilMode: true)", "int kernel: 3, Sizes stride: 2, bool ceilMode: true")]
    [InlineData("AdaptiveAvgPool(7)", "int size: 7")]
    [InlineData("AdaptiveAvgPool((7, 5))", "Sizes size: (7, 5)")]
    [InlineData("GlobalAveragePool()", "")]
    [InlineData("Pad(1)", "int size: 1")]
    [InlineData("Pad(left: 1, mode: Reflect)", "int? left: 1, PadKind mode: Reflect")]
    [InlineData("Pad(1, value: -1)", "int size: 1, double value: -1")]
    [InlineData("Flatten()", "")]
    [InlineData("Residual(Layer(10) >> Relu)", "Stage body: Layer(10) >> Relu")]
    [InlineData("Residual(Relu, shortcut: Identity)", "Stage body: Relu, Stage? shortcut: Identity")]
    [InlineData("Repeat(2, Dropout() >> Relu)", "int times: 2, Stage stage: Dropout() >> Relu")]
    [InlineData("Layer(10).Named(\"head\")", "string name: \"head\"")]
    public void A_call_binds_to_the_parameters_that_it_shows(string call, string arguments)
    {
        var invocation = Invocation($"static Stage Block() => {call};");

        Assert.Equal(
            arguments,
            string.Join(
                ", ",
                invocation
                    .Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit)
                    .Select(argument =>
                        $"{Type(argument.Parameter!)} {argument.Parameter!.Name}: {((ArgumentSyntax)argument.Syntax).Expression}"
                    )
            )
        );
    }

    [Theory]
    [InlineData("static Flow Define(Flow x) => x >> Layer(10) >> Relu;")]
    [InlineData("static Flow Define(Flow x) => x >> (Activation(Relu) >> Layer(10));")]
    [InlineData("static Flow Define(Flow x) => x >> Branches(Concat, Conv(8, 1), Conv(8, 3, padding: Same) >> Relu, Identity);")]
    [InlineData("static Flow Define(Flow x) => x >> Branches(Add, Relu, Tanh) >> Branches(Multiply, Relu, Sigmoid);")]
    [InlineData("static Flow Define(Flow x, Flow y) => (x >> Relu) + (y >> Tanh) + x * y;")]
    [InlineData("static Flow Define(Flow x, Flow y) => Concat(x, y) >> Layer(10);")]
    [InlineData("static Flow Define(Flow x, Flow y, Flow z) => Add(x, y, z) >> Flatten().Named(\"flat\");")]
    [InlineData("static Flow Define(Flow x) { Stage tower = Layer(8) >> Relu; return Add(x >> tower, x >> tower); }")]
    [InlineData("static Stage Unit(int width, int stride = 1) => stride == 1 ? Identity : Conv(width, 1, stride: stride);")]
    [InlineData("static Stage Block() => NetDsl.Stages.Pad(1) >> NetDsl.ActivationKind.Relu;")]
    public void A_declaration_compiles(string member) => Compile(member, LanguageVersion.CSharp13);

    // An enum's own >> shifts bits; C# looks for a user's only in the type on the left.
    [Fact]
    public void A_chain_begins_with_a_function() =>
        Assert.Equal(
            "CS0019",
            Assert
                .Single(
                    Declaring("static Stage Block() => Relu >> Layer(10);", LanguageVersion.CSharp13).GetDiagnostics(),
                    finding => finding.Severity == DiagnosticSeverity.Error
                )
                .Id
        );

    // The package's usings need C# 10. Before C# 13 the compiler does not know which of two functions is preferred.
    [Theory]
    [InlineData("static Stage Block() => Conv(3, 32, 3) >> BatchNorm() >> Relu;")]
    [InlineData("static Stage Block() => Conv(32, (3, 5), stride: 2) >> MaxPool(2);")]
    [InlineData("static Stage Block() => Conv(3, 32, kernel: (3, 5));")]
    public void A_declaration_compiles_in_older_versions_of_the_language(string member) =>
        Compile(member, LanguageVersion.CSharp10);

    private static string Type(IParameterSymbol parameter) =>
        parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static IInvocationOperation Invocation(string member)
    {
        var compilation = Compile(member, LanguageVersion.CSharp13);
        var tree = compilation.SyntaxTrees[^1];
        var call = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        return Assert.IsAssignableFrom<IInvocationOperation>(compilation.GetSemanticModel(tree).GetOperation(call));
    }

    private static CSharpCompilation Compile(string member, LanguageVersion version)
    {
        var compilation = Declaring(member, version);
        Assert.DoesNotContain(compilation.GetDiagnostics(), finding => finding.Severity >= DiagnosticSeverity.Warning);
        return compilation;
    }

    private static CSharpCompilation Declaring(string member, LanguageVersion version) =>
        Program
            .WithoutTorch($"namespace Users;\n\ninternal static class Networks\n{{\n    public {member}\n}}\n")
            .In(version)
            .Compilation;
}
