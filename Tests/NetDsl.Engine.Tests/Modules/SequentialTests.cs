using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed class SequentialTests
{
    public static TheoryData<string> Cases => ModuleGoldens.Names("sequential ");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Forward_and_backward_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var golden = ModuleGoldens.Case(name);
        manual_seed(golden.Settings["seed"].GetInt64());
        using var model =
            golden.Settings["kind"].GetString() == "flatten"
                ? nn.Sequential(nn.Flatten(), nn.Linear(6, 5), nn.Identity(), nn.ReLU(), nn.Linear(5, 3))
                : ModuleGoldens.Build(golden.Settings["kind"].GetString()!);
        var x = golden.Inputs["x"].ToTensor().requires_grad_();
        var y = golden.Inputs["y"].ToTensor();

        var output = model.call(x);
        var loss = nn.CrossEntropyLoss().call(output, y);
        loss.backward();

        Assert.Equal(
            golden.Settings["names"].EnumerateArray().Select(entry => entry.GetString()),
            model.named_parameters().Select(entry => entry.name)
        );
        ModuleGoldens.Near(golden.Outputs["output"], output);
        ModuleGoldens.Near(golden.Outputs["loss"], loss);
        ModuleGoldens.Near(golden.Outputs["x.grad"], x.grad!);
        foreach (var (key, parameter) in model.named_parameters())
        {
            ModuleGoldens.Same(golden.Outputs[key], parameter);
            ModuleGoldens.Near(golden.Outputs[key + ".grad"], parameter.grad!);
        }
    }

    [Fact]
    public void All_factories_give_the_same_names()
    {
        nn.Module<Tensor, Tensor> First() => nn.Linear(1, 1, false);
        nn.Module<Tensor, Tensor> Second() => nn.Linear(1, 1, false);
        Assert.Equal(["0.weight", "1.weight"], Names(nn.Sequential(First(), Second())));
        Assert.Equal(["0.weight", "1.weight"], Names(nn.Sequential(new List<nn.Module<Tensor, Tensor>> { First(), Second() })));
        Assert.Equal(["a.weight", "b.weight"], Names(nn.Sequential(("a", First()), ("b", Second()))));
        Assert.Equal(
            ["a.weight", "b.weight"],
            Names(nn.Sequential(new List<(string, nn.Module<Tensor, Tensor>)> { ("a", First()), ("b", Second()) }))
        );
        Assert.Equal(["a.weight", "b.weight"], Names(nn.Sequential(Tuple.Create("a", First()), Tuple.Create("b", Second()))));
        Assert.Equal(
            ["0.weight", "last.weight"],
            Names(nn.Sequential().append(nn.Linear(1, 1, false)).append("last", nn.Linear(1, 1, false)))
        );

        static IEnumerable<string> Names(Sequential model) => model.named_parameters().Select(entry => entry.name);
    }

    [Fact]
    public void Modules_are_found_by_position()
    {
        using var model = nn.Sequential(nn.Linear(1, 1), nn.ReLU());
        Assert.Equal(2, model.Count);
        Assert.IsType<ReLU>(model[1]);
    }

    [Fact]
    public void An_empty_sequence_returns_its_input()
    {
        using var model = nn.Sequential();
        using var x = ones(2);
        using var y = model.call(x);
        Assert.Equal([1f, 1f], y.Floats());
    }

    [Fact]
    public void What_passes_through_unchanged_stays_in_its_scope()
    {
        using var outer = NewDisposeScope();
        Tensor x;
        using (NewDisposeScope())
        {
            x = ones(2);
            using var model = nn.Sequential(nn.Sequential(), nn.Flatten(0));
            Assert.Equal([1f, 1f], model.call(x).Floats());
        }
        Assert.True(x.IsInvalid);
    }

    [Fact]
    public void Intermediate_results_are_disposed()
    {
        Tensor? middle = null;
        using var model = nn.Sequential(nn.Linear(2, 2), nn.ReLU());
        ((ReLU)model[1]).register_forward_pre_hook((_, input) => middle = input);
        using var x = ones(1, 2);
        using var result = model.call(x);
        Assert.True(middle!.IsInvalid);
        Assert.False(result.IsInvalid);
        Assert.False(x.IsInvalid);
    }
}
