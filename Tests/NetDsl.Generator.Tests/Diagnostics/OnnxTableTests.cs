using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The documentation's table of what stages are in ONNX is made from the kinds and their examples.</summary>
public sealed class OnnxTableTests
{
    private static readonly MadeTable Made = new("docs/onnx.md", "the kinds of stages", "NETDSL_ONNX", "OnnxTableTests");

    [Fact]
    public void The_table_is_that_of_the_kinds() =>
        Made.Verify("| stage | operators |\n|---|---|\n" + string.Concat(Rows().Select(row => $"{row}\n")));

    // The examples of a kind, with one row for those that are the same operators.
    private static IEnumerable<string> Rows() =>
        Kinds.Layers.All.SelectMany(kind =>
            kind.Examples.Select(example => (example, Operators: Operators(example)))
                .DistinctBy(row => (row.example.Layer.Traits.Text, row.Operators))
                .Select(row => $"| `[{row.example.Declaration}]` on `{row.example.Input.Shape.Batch}` | {row.Operators} |")
        );

    private static string Operators(Example example)
    {
        var operators = example.Layer.Build(example.Input, new Place(0), new Findings())!.Onnx.Operators.ToArray();
        return operators.Length == 0 ? "none" : string.Join(", ", operators.Select(type => $"`{type}`"));
    }
}
