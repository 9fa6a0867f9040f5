namespace NetDsl.Engine.Tests.Modules;

/// <content>TorchSharp leaves buffers that are not saved out of the list, and lists a shared module's parameters under both
/// names.</content>
public sealed partial class ModuleNamesTests
{
    [Fact]
    public void Parameters_and_buffers_come_in_PyTorchs_order()
    {
        using var model = new Outer();
        var golden = ModuleGoldens.Case("names").Settings;
        Assert.Equal(Strings(golden["named_parameters"]), model.named_parameters().Select(entry => entry.name));
        Assert.Equal(Strings(golden["named_buffers"]), model.named_buffers().Select(entry => entry.name));
        Assert.Equal(model.named_parameters().Select(entry => entry.parameter), model.parameters());
        Assert.Equal(["gain"], model.named_parameters(false).Select(entry => entry.name));
    }

    [Fact]
    public void The_state_has_PyTorchs_keys_parameters_first()
    {
        using var model = new Outer();
        var keys = model.state_dict().Keys.ToList();
        Assert.Equal(
            Strings(ModuleGoldens.Case("names").Settings["state"]).Except(["shared.weight"]),
            keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(["mean", "inner.steps"], keys[^2..]);
    }
}
