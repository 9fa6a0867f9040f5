using NetDsl.Engine.Tests.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Initialisation;

/// <content>Where TorchSharp draws other numbers than PyTorch. A test that fails here says that TorchSharp was mended: then
/// docs/engines.md changes.</content>
public sealed partial class InitTests
{
    public static TheoryData<string> CasesOfTorchSharpsOwn => ModuleGoldens.Names(IsOtherInTorchSharp, "init ");

    [Theory]
    [MemberData(nameof(CasesOfTorchSharpsOwn))]
    public void These_values_are_not_PyTorchs(string name)
    {
        var golden = ModuleGoldens.Case(name);
        manual_seed(golden.Settings["seed"].GetInt64());
        using var values = empty(golden.Outputs["tensor"].Shape);
        Functions[golden.Settings["function"].GetString()!](values);

        Assert.True(golden.Outputs["tensor"].Floats.Zip(values.Floats(), (wanted, got) => Math.Abs(wanted - got)).Max() > 0.1);
    }
}
