using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed class LinearTests
{
    public static TheoryData<string> Cases => ModuleGoldens.Names("linear ");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Initial_weights_are_PyTorchs_bit_for_bit(string name)
    {
        var golden = ModuleGoldens.Case(name);
        var sizes = golden.Settings["sizes"].EnumerateArray().Select(size => size.GetInt64()).ToArray();
        manual_seed(golden.Settings["seed"].GetInt64());
        using var layer = nn.Linear(sizes[0], sizes[1], golden.Settings["bias"].GetBoolean());

        ModuleGoldens.Same(golden.Outputs["weight"], layer.weight);
        Assert.Equal(golden.Outputs.ContainsKey("bias"), layer.bias is not null);
        if (layer.bias is { } bias)
        {
            ModuleGoldens.Same(golden.Outputs["bias"], bias);
        }
    }

    [Fact]
    public void Layers_draw_one_after_the_other_weight_before_bias()
    {
        var golden = ModuleGoldens.Case("two layers");
        manual_seed(7);
        using var model = nn.Sequential(nn.Linear(20, 11), nn.Linear(11, 4));
        foreach (var (name, parameter) in model.named_parameters())
        {
            ModuleGoldens.Same(golden.Outputs[name], parameter);
        }
    }

    [Fact]
    public void Leading_dimensions_stay()
    {
        using var layer = nn.Linear(4, 3);
        Assert.Equal([2, 5, 3], layer.call(zeros(2, 5, 4)).shape);
        Assert.Equal([3], layer.call(zeros(4)).shape);
    }

    [Fact]
    public void A_wrong_input_width_names_both_shapes()
    {
        using var layer = nn.Linear(4, 3);
        Refused.With<ArgumentException>(() => layer.call(zeros(2, 5)), "2, 5", "4");
    }

    [Fact]
    public void Parameters_can_be_replaced_and_are_registered()
    {
        using var layer = nn.Linear(2, 2);
        layer.weight = new TorchSharp.Modules.Parameter(ones(2, 2));
        layer.bias = null;
        Assert.Same(layer.weight, Assert.Single(layer.parameters()));
        Assert.Equal([3f, 3f], layer.call(tensor(new[] { 1f, 2f }, [2])).Floats());
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, -1)]
    public void Negative_sizes_are_refused(long inputs, long outputs) =>
        Refused.With<ArgumentOutOfRangeException>(() => nn.Linear(inputs, outputs));
}
