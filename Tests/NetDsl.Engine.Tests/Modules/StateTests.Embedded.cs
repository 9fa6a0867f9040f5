using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <content>TorchSharp says that something differs, not what.</content>
public sealed partial class StateTests
{
    [Fact]
    public void What_does_not_fit_is_listed_whole_and_changes_nothing()
    {
        using var target = nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 1));
        var before = target.parameters().Select(parameter => parameter.Floats()).ToList();
        var source = new Dictionary<string, Tensor>
        {
            ["0.weight"] = ones(2, 4),
            ["0.bias"] = ones(2),
            ["1.weight"] = ones(1, 2),
            ["2.bias"] = ones(1),
        };

        var error = Assert.Throws<InvalidOperationException>(() => target.load_state_dict(source));

        Assert.Contains("Missing: 1.bias.", error.Message);
        Assert.Contains("Unexpected: 2.bias.", error.Message);
        Assert.Contains("Wrong shape: 0.weight ([2, 3] in the module, [2, 4] in the source).", error.Message);
        Assert.Equal(before, target.parameters().Select(parameter => parameter.Floats()));
    }
}
