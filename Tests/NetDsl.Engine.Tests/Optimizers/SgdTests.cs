using System.Text.Json;
using NetDsl.Engine.Tests.Modules;
using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

public sealed partial class SgdTests
{
    public static TheoryData<string> Cases => ModuleGoldens.Names("sgd ");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Twenty_steps_follow_PyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var golden = ModuleGoldens.Case(name);
        var p = nn.Parameter(golden.Inputs["start"].ToTensor());
        var goal = golden.Inputs["goal"].ToTensor();
        using var optimizer = optim.SGD(
            [p],
            Number("lr"),
            Number("momentum"),
            Number("dampening"),
            Number("weight_decay"),
            Truth("nesterov"),
            Truth("maximize")
        );
        var path = new List<float>();
        for (var step = 0; step < 20; step++)
        {
            optimizer.zero_grad();
            var difference = p.sub(goal);
            difference.mul(difference).sum().mul(1 + (0.1f * step)).backward();
            optimizer.step();
            path.AddRange(p.Floats());
        }
        // Twenty steps of a few rounding errors each; maximising lets them grow with the values, to which they are relative.
        ModuleGoldens.Near(golden.Outputs["path"], tensor(path.ToArray(), golden.Outputs["path"].Shape), 1e-5);

        double Number(string key) => golden.Settings.TryGetValue(key, out var value) ? value.GetDouble() : 0;
        bool Truth(string key) => golden.Settings.TryGetValue(key, out var value) && value.ValueKind == JsonValueKind.True;
    }

    [Fact]
    public void Groups_have_options_of_their_own_and_take_the_rest()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (nn.Parameter(ones(1)), nn.Parameter(ones(1)));
        using var optimizer = optim.SGD([new SGD.ParamGroup { Parameters = [a] }, new SGD.ParamGroup([b], 0.5)], 0.25);
        a.add(b).sum().backward();
        optimizer.step();
        Assert.Equal(0.75f, a.item<float>());
        Assert.Equal(0.5f, b.item<float>());
        Assert.Equal([0.25, 0.5], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([0.25, 0.5], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
        Assert.Equal([a, b], optimizer.parameters());
    }

    [Fact]
    public void A_changed_learning_rate_counts_from_the_next_step()
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([p], 0.5);
        p.sum().backward();
        foreach (var group in optimizer.ParamGroups)
        {
            group.LearningRate = 0.125;
        }

        optimizer.step();
        Assert.Equal(0.875f, p.item<float>());
        Assert.Equal(0.5, optimizer.ParamGroups.Single().InitialLearningRate);
    }

    [Fact]
    public void Parameters_without_a_gradient_stay()
    {
        using var scope = NewDisposeScope();
        var (used, unused) = (nn.Parameter(ones(1)), nn.Parameter(ones(1)));
        using var optimizer = optim.SGD([used, unused], 0.5, 0, 0, 0.1);
        used.sum().backward();
        optimizer.step();
        Assert.Equal(1, unused.item<float>());
        Assert.NotEqual(1, used.item<float>());
    }

    [Fact]
    public void Cleared_gradients_are_zeros_that_momentum_carries_on_from()
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([p], 0.5, 0.5);
        optimizer.zero_grad();
        Assert.Null(p.grad);
        p.sum().backward();
        optimizer.step();
        optimizer.zero_grad();
        Assert.Equal(0, p.grad!.item<float>());
        optimizer.zero_grad();
        optimizer.step();
        // 1 − 0.5·1, then the velocity 1 is halved: − 0.5·0.5.
        Assert.Equal(0.25f, p.item<float>());
    }

    [Fact]
    public void Gradients_add_up_until_they_are_cleared()
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(ones(2));
        using var optimizer = optim.SGD([p], 0.5);
        p.sum().backward();
        p.sum().backward();
        Assert.Equal([2f, 2f], p.grad!.Floats());
        optimizer.zero_grad();
        p.sum().backward();
        Assert.Equal([1f, 1f], p.grad!.Floats());
    }

    [Fact]
    public void A_closure_computes_the_loss()
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([p], 0.5);
        Assert.Null(optimizer.step());
        using (no_grad())
        {
            var loss = optimizer.step(() =>
            {
                optimizer.zero_grad();
                var value = p.sum();
                value.backward();
                return value;
            });
            Assert.Equal(1, loss.item<float>());
        }
        Assert.Equal(0.5f, p.item<float>());
    }

    [Theory]
    [InlineData(-0.1, 0, 0, 0, false, "learning rate")]
    [InlineData(0.1, -1, 0, 0, false, "momentum")]
    [InlineData(0.1, 0, 0, -1, false, "weight decay")]
    [InlineData(0.1, 0, 0, 0, true, "Nesterov")]
    [InlineData(0.1, 0.9, 0.1, 0, true, "Nesterov")]
    public void Options_that_make_no_sense_are_refused(
        double lr,
        double momentum,
        double dampening,
        double decay,
        bool nesterov,
        string word
    )
    {
        using var p = nn.Parameter(ones(1));
        Refused.With<ArgumentException>(() => optim.SGD([p], lr, momentum, dampening, decay, nesterov), word);
    }
}
