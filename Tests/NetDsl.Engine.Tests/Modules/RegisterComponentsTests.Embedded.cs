using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <content>TorchSharp takes fields in the order in which reflection returns them.</content>
public sealed partial class RegisterComponentsTests
{
    [Fact]
    public void Fields_become_components_in_order_of_declaration()
    {
        using var model = new HandWritten();
        Assert.Equal(
            ["scale", "first.weight", "first.bias", "Last.weight"],
            model.named_parameters().Select(entry => entry.name)
        );
        Assert.Equal(["steps"], model.named_buffers().Select(entry => entry.name));
        Assert.Equal([2, 1], model.call(zeros(2, 3)).shape);
    }
}
