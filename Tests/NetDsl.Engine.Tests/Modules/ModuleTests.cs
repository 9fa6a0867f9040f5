using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed partial class ModuleTests
{
    [Fact]
    public void Modes_reach_all_inner_modules()
    {
        using var model = nn.Sequential(nn.Linear(1, 1), nn.Sequential(nn.Dropout()));
        Assert.True(model.training);
        model.eval();
        Assert.All(model.modules(), module => Assert.False(module.training));
        model.train();
        Assert.All(model.modules(), module => Assert.True(module.training));
        model.train(false);
        Assert.False(model.training);
    }

    [Fact]
    public void Dropout_works_in_training_only()
    {
        manual_seed(1);
        using var dropout = nn.Dropout(0.5);
        using var x = ones(1000);
        var trained = dropout.call(x).Floats();
        Assert.All(trained, value => Assert.True(value is 0 or 2));
        Assert.InRange(trained.Count(value => value == 0), 400, 600);
        dropout.eval();
        Assert.All(dropout.call(x).Floats(), value => Assert.Equal(1, value));
    }

    [Fact]
    public void Disposing_disposes_everything_inside()
    {
        var model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Linear(2, 1)));
        var parameters = model.parameters().ToList();
        model.Dispose();
        model.Dispose();
        Assert.Equal(4, parameters.Count);
        Assert.All(parameters, parameter => Assert.True(parameter.IsInvalid));
    }

    [Fact]
    public void Clearing_gradients_drops_or_zeroes_them()
    {
        using var layer = nn.Linear(2, 1);
        using var x = ones(1, 2);
        layer.call(x).sum().backward();
        Assert.Equal([1f, 1f], layer.weight.grad!.Floats());
        layer.zero_grad(false);
        Assert.Equal([0f, 0f], layer.weight.grad!.Floats());
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
    }

    [Fact]
    public void Hooks_see_and_replace_input_and_result()
    {
        using var module = nn.ReLU();
        using var x = tensor(new[] { -1f, 2f }, [2]);
        var before = module.register_forward_pre_hook((_, input) => input.mul(2));
        var after = module.register_forward_hook((_, _, result) => result.add(1));
        Assert.Equal([1f, 5f], module.call(x).Floats());
        Assert.Equal([0f, 2f], module.forward(x).Floats());
        before.remove();
        Assert.Equal([1f, 3f], module.call(x).Floats());
        after.remove();
        after.remove();
        Assert.Equal([0f, 2f], module.call(x).Floats());
    }
}
