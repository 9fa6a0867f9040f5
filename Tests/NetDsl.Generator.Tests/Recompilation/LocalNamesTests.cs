using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Rendering.CSharp;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Recompilation;

/// <summary>A stage may have the name of any parameter or local of generated code: the emitter has to know them all.</summary>
public sealed class LocalNamesTests
{
    private static readonly string[] Losses =
    [
        "CrossEntropy, ClassWeights = new double[] { 1, 2 }",
        "BceWithLogits, PositiveWeights = new double[] { 1, 2 }",
        "Bce",
    ];

    [Fact]
    public void The_list_is_complete()
    {
        var locals = Losses
            .SelectMany(loss =>
                Program
                    .Tree(
                        Program
                            .Of(
                                $$"""
                                [Network] [Layer(4, 2)] [Dropout] [Loss({{loss}})]
                                [Optimizer(Sgd, LearningRate = 0.1, DecayBias = false)] [Schedule(Flat)] [EarlyStop]
                                [Train(Epochs = 2, Accumulate = 2, Average = 0.9)] partial class Net;
                                """
                            )
                            .Generate()
                            .Text,
                        "Net.cs"
                    )
                    .GetRoot()
                    .DescendantNodes()
            )
            .Select(node =>
                node switch
                {
                    ParameterSyntax parameter => parameter.Identifier.Text,
                    VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable => variable
                        .Identifier
                        .Text,
                    LocalFunctionStatementSyntax function => function.Identifier.Text,
                    ForEachStatementSyntax loop => loop.Identifier.Text,
                    CatchDeclarationSyntax caught => caught.Identifier.Text,
                    SingleVariableDesignationSyntax pattern => pattern.Identifier.Text,
                    _ => null,
                }
            )
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(Names.Locals.Order(StringComparer.Ordinal), locals);
    }
}
