using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <content>Where TorchSharp's optimizers depart from PyTorch's. A test that fails here says that TorchSharp was mended: then
/// docs/engines.md changes.</content>
public sealed partial class OptimizerGoldenTests
{
    public static TheoryData<string> CasesOfTorchSharpsOwn => [.. All.Keys.Where(IsOtherInTorchSharp)];

    [Theory]
    [MemberData(nameof(CasesOfTorchSharpsOwn))]
    public void These_steps_are_not_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var differences = All[name]
            .Outputs["path"]
            .Data.Zip(Modules.ModuleGoldens.Floats(Path(All[name])), (wanted, got) => Math.Abs(wanted - got));

        Assert.True(differences.Max() > 5e-6, "TorchSharp now follows PyTorch.");
    }
}
