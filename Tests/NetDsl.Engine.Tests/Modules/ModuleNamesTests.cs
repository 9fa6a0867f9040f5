using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed partial class ModuleNamesTests
{
    [Fact]
    public void Children_come_in_the_order_of_registration()
    {
        using var model = new Outer();
        // PyTorch leaves the second name of a shared module out; TorchSharp lists it.
        Assert.Equal(
            [.. Strings(ModuleGoldens.Case("names").Settings["children"]), "shared"],
            model.named_children().Select(entry => entry.name)
        );
    }

    [Fact]
    public void Modules_come_level_by_level_without_the_module_itself()
    {
        using var model = new Outer();
        Assert.Equal(
            ["last", "inner", "stack", "shared", "inner.first", "stack.0", "stack.1", "stack.2"],
            model.named_modules().Select(entry => entry.name)
        );
    }

    [Fact]
    public void Apply_visits_children_first()
    {
        using var model = nn.Sequential(nn.Linear(1, 1), nn.Sequential(nn.ReLU()), nn.Tanh());
        var order = new List<string>();
        Assert.Same(model, model.apply(module => order.Add(module.GetType().Name)));
        Assert.Equal(["Linear", "ReLU", "Sequential", "Tanh", "Sequential"], order);
    }

    [Fact]
    public void Dotted_names_find_parameters_and_buffers()
    {
        using var model = new Outer();
        Assert.Same(
            model.named_parameters().First(entry => entry.name == "inner.first.weight").parameter,
            model.get_parameter("inner.first.weight")
        );
        Assert.True(model.has_parameter("gain"));
        Assert.False(model.has_parameter("inner.first"));
        Assert.False(model.has_parameter("nowhere.weight"));
        Assert.NotNull(model.get_buffer("inner.steps"));
        Assert.True(model.has_buffer("scratch"));
        Assert.Null(model.get_buffer("inner.mean"));
    }

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(entry => entry.GetString());

    private sealed class Inner : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first = nn.Linear(2, 3);

        public Inner()
            : base(nameof(Inner))
        {
            register_module("first", first);
            register_parameter("scale", nn.Parameter(ones(1)));
            register_buffer("steps", zeros(1));
        }

        public override Tensor forward(Tensor input) => first.call(input);
    }

    private sealed class Outer : nn.Module<Tensor, Tensor>
    {
        private readonly Linear last = nn.Linear(3, 1, false);

        public Outer()
            : base(nameof(Outer))
        {
            register_module("last", last);
            register_parameter("gain", nn.Parameter(ones(2)));
            register_module("inner", new Inner());
            register_buffer("mean", zeros(2));
            register_buffer("scratch", zeros(2), false);
            register_module("stack", nn.Sequential(nn.Linear(1, 1), nn.ReLU(), nn.Linear(1, 1)));
            register_module("shared", last);
        }

        public override Tensor forward(Tensor input) => last.call(input);
    }
}
