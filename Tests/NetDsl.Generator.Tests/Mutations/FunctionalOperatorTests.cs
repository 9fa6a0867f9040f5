using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Tests.Functional;
using NetDsl.Mutations.Suite;

namespace NetDsl.Generator.Tests.Mutations;

/// <summary>Mistakes put into published functional networks, and into some of several inputs, wherever they can be.</summary>
public sealed class FunctionalOperatorTests
{
    private static readonly Lazy<IReadOnlyList<(FunctionalOperator Kind, string Text, IReadOnlyList<string> Ids)>> Done = new(Do);

    public static TheoryData<string> Operators { get; } = [.. FunctionalOperator.All.Select(kind => kind.Text)];

    [Theory]
    [MemberData(nameof(Operators))]
    public void Every_mutant_is_reported(string name)
    {
        var own = Done.Value.Where(mutant => mutant.Kind.Text == name).ToArray();

        Assert.NotEmpty(own);
        Assert.Empty(
            own.Where(mutant => !mutant.Ids.Intersect(mutant.Kind.Rules.Split(' ')).Any())
                .Select(mutant => $"{string.Join(", ", mutant.Ids)}:\n{mutant.Text}")
        );
    }

    private static IReadOnlyList<(FunctionalOperator Kind, string Text, IReadOnlyList<string> Ids)> Do()
    {
        string[] networks =
        [
            .. PublishedFunctionalNetworks.All.Values.Select(each => each.Code),
            FunctionalNetworks.SmallResNet,
            FunctionalNetworks.Siamese,
            FunctionalNetworks.ImageAndAge,
        ];
        var mutants = (
            from kind in FunctionalOperator.All
            from network in networks.Select(each => each.Replace("namespace Pictures;", "", StringComparison.Ordinal))
            from change in kind.Apply(CSharpSyntaxTree.ParseText(network).GetRoot())
            select (kind, text: SourceText.From(network).WithChanges(change).ToString())
        ).ToArray();
        var reports = Analysis.Report([.. mutants.Select(mutant => mutant.text)]);
        return
        [
            .. mutants.Zip(
                reports,
                (mutant, report) =>
                    (mutant.kind, mutant.text, (IReadOnlyList<string>)[.. report.Select(found => found.Id).Distinct()])
            ),
        ];
    }
}
