using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <content>TorchSharp takes names that PyTorch refuses, takes no buffer out of the scope around it, and has other types and
/// devices.</content>
public sealed partial class ModuleTests
{
    [Fact]
    public void Parameters_outlive_the_dispose_scope_they_were_made_in()
    {
        Sequential model;
        Tensor buffer;
        using (NewDisposeScope())
        {
            model = nn.Sequential(nn.Linear(2, 2));
            model.register_parameter("extra", nn.Parameter(ones(1)));
            model.register_buffer("buffer", buffer = ones(1));
        }
        using (model)
        {
            Assert.All(model.parameters(), parameter => Assert.False(parameter.IsInvalid));
            Assert.False(buffer.IsInvalid);
        }
        Assert.True(buffer.IsInvalid);
    }

    [Theory]
    [InlineData("", typeof(ArgumentException))]
    [InlineData("a.b", typeof(ArgumentException))]
    [InlineData("taken", typeof(InvalidOperationException))]
    public void Bad_names_are_refused(string name, Type error)
    {
        using var model = nn.Sequential(("taken", nn.ReLU()));
        model.register_parameter("taken", nn.Parameter(ones(1)));
        model.register_buffer("taken", ones(1));
        Assert.IsType(error, Record.Exception(() => model.register_module(name, nn.Tanh())));
        Assert.IsType(error, Record.Exception(() => model.register_parameter(name, nn.Parameter(ones(1)))));
        Assert.IsType(error, Record.Exception(() => model.register_buffer(name, ones(1))));
    }

    [Fact]
    public void A_module_is_not_registered_in_itself()
    {
        using var model = nn.Sequential();
        Assert.Throws<InvalidOperationException>(() => model.register_module("self", model));
    }

    [Fact]
    public void Moving_to_the_cpu_changes_nothing_and_elsewhere_is_refused()
    {
        using var model = nn.Sequential(nn.Linear(1, 1));
        Assert.Same(model, model.cpu());
        Assert.Same(model, model.to(CPU));
        Assert.Same(model, model.to("cpu"));
        Assert.Same(model, model.to(DeviceType.CPU));
        Assert.Same(model, model.to(ScalarType.Float32));
        Assert.Same(model, model.to(CPU, ScalarType.Float32));
        Assert.Contains("CPU", Assert.Throws<InvalidOperationException>(() => model.cuda()).Message);
        Assert.Throws<NotSupportedException>(() => model.to(ScalarType.Float64));
    }
}
