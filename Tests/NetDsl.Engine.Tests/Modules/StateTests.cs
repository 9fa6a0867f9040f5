using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed partial class StateTests
{
    [Fact]
    public void A_state_is_copied_by_value()
    {
        using var source = nn.Linear(3, 2);
        using var target = nn.Linear(3, 2);
        var (missing, unexpected) = target.load_state_dict(source.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        Assert.Equal(source.weight.Floats(), target.weight.Floats());
        Assert.Equal(source.bias!.Floats(), target.bias!.Floats());
        Assert.True(target.weight.requires_grad);

        using (no_grad())
        {
            source.weight.zero_();
        }

        Assert.NotEqual(source.weight.Floats(), target.weight.Floats());
    }

    [Fact]
    public void The_state_is_the_modules_own_tensors()
    {
        using var layer = nn.Linear(3, 2);
        Assert.Same(layer.weight, layer.state_dict()["weight"]);
        Assert.Equal(["net.weight", "net.bias"], layer.state_dict(prefix: "net").Keys);
    }

    [Fact]
    public void Without_strict_only_names_may_differ()
    {
        using var target = nn.Linear(3, 2);
        var (missing, unexpected) = target.load_state_dict(new() { ["weight"] = ones(2, 3), ["other"] = ones(1) }, strict: false);
        Assert.Equal(["bias"], missing);
        Assert.Equal(["other"], unexpected);
        Assert.All(target.weight.Floats(), value => Assert.Equal(1, value));
        Refused.With<InvalidOperationException>(() => target.load_state_dict(new() { ["weight"] = ones(3, 2) }, strict: false));
    }

    [Fact]
    public void Skipped_names_are_left_alone()
    {
        using var target = nn.Linear(3, 2);
        var before = target.bias!.Floats();
        target.load_state_dict(new() { ["weight"] = ones(2, 3), ["bias"] = ones(7) }, true, ["bias"]);
        Assert.Equal(before, target.bias!.Floats());
        Assert.All(target.weight.Floats(), value => Assert.Equal(1, value));
    }
}
