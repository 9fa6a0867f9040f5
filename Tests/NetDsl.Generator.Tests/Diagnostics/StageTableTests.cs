using NetDsl.Generator.Layers;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>The documentation's table of stages is made from the kinds and their examples.</summary>
public sealed class StageTableTests
{
    private static readonly MadeTable Made = new("docs/declaring.md", "the kinds of stages", "NETDSL_STAGES", "StageTableTests");

    [Fact]
    public void The_table_is_that_of_the_kinds() =>
        Made.Verify(
            "| attribute | shape of a sample | notes |\n|---|---|---|\n"
                + "| `[Input(1, 28, 28)]` | | the shape of one sample; needed unless the first layer gives it; `Name` where "
                + "there are [several](data.md#networks-of-several-inputs), `Standardise` for [numbers of any size]"
                + "(data.md#numbers-of-any-size) |\n"
                + string.Concat(Kinds.Layers.All.Select(Row))
        );

    private static string Row(LayerKind kind)
    {
        var example = kind.Examples[0];
        var shape = example.Input.Shape == example.Output ? "stays" : $"`{example.Input.Shape}` → `{example.Output}`";
        return $"| `[{example.Declaration}]` | {shape} | {kind.Note} |\n";
    }
}
