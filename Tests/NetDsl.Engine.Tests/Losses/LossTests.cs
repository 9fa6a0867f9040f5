using NetDsl.Engine.Tests.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Losses;

public sealed partial class LossTests
{
    public static TheoryData<string> Cases => ModuleGoldens.Names("cross entropy", "mse", "nll", "element loss");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Value_and_gradient_are_PyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var golden = ModuleGoldens.Case(name);
        var x = golden.Inputs["x"].ToTensor().requires_grad_();
        var y = golden.Inputs["y"].ToTensor();
        var weight = golden.Inputs.GetValueOrDefault("weight")?.ToTensor();
        var reduction = golden.Settings["reduction"].GetString() switch
        {
            "mean" => nn.Reduction.Mean,
            "sum" => nn.Reduction.Sum,
            _ => nn.Reduction.None,
        };

        var loss = golden.Settings["loss"].GetString() switch
        {
            "mse" => nn.MSELoss(reduction).call(x, y),
            "bce" => nn.BCELoss(weight, reduction).call(x.sigmoid(), y.sigmoid()),
            "bce logits" => nn.BCEWithLogitsLoss(weight, reduction, weight! * 2).call(x, y.sigmoid()),
            "l1" => nn.L1Loss(reduction).call(x, y),
            "smooth l1" => nn.SmoothL1Loss(reduction, 0.7).call(x, y),
            "huber" => nn.HuberLoss(0.7, reduction).call(x, y),
            "nll" => nn.NLLLoss(weight, reduction).call(nn.functional.log_softmax(x, 1), y),
            _ => new CrossEntropyLoss(weight, null, reduction, golden.Settings["smoothing"].GetDouble()).call(x, y),
        };
        loss.sum().backward();

        ModuleGoldens.Near(golden.Outputs["loss"], loss);
        ModuleGoldens.Near(golden.Outputs["x.grad"], x.grad!);
    }

    [Theory]
    [InlineData("smooth l1")]
    [InlineData("huber")]
    public void What_is_no_number_has_no_gradient_and_the_others_keep_theirs(string name)
    {
        using var scope = NewDisposeScope();
        var x = tensor([float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1, -1, 0.5f]).requires_grad_();

        var loss = name == "huber" ? nn.HuberLoss(1).call(x, zeros(6)) : nn.SmoothL1Loss().call(x, zeros(6));
        (loss * 6).backward();

        Assert.True(float.IsNaN(loss.item<float>()));
        Assert.Equal([float.NaN, 1, -1, 1, -1, 0.5f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Ignored_labels_count_for_nothing()
    {
        using var x = tensor(new[] { 1f, 2f, 3f, 4f }, [2, 2]);
        using var y = tensor(new[] { 1L, 0L }, [2]);
        var all = nn.CrossEntropyLoss(null, 0).call(x, y).item<float>();
        var first = nn.CrossEntropyLoss().call(x.slice(0, 0, 1, 1), y.slice(0, 0, 1, 1)).item<float>();
        Assert.Equal(first, all);
    }

    [Fact]
    public void Disposing_a_loss_leaves_its_weight()
    {
        using var weight = ones(3);
        nn.CrossEntropyLoss(weight).Dispose();
        Assert.False(weight.IsInvalid);
    }
}
