using NetDsl.Engine.Tests.Support;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <summary>Options of whole optimizers and of groups: defaults, values that make no sense, what a schedule may change.</summary>
public sealed partial class OptimizerOptionsTests
{
    public static TheoryData<string, Func<Parameter[], optim.Optimizer>> Nonsense =>
        new()
        {
            { "learning rate is -1", p => optim.Adam(p, -1) },
            { "first beta is 1", p => optim.Adam(p, 0.1, 1) },
            { "second beta is -0.1", p => optim.Adam(p, 0.1, 0.9, -0.1) },
            { "epsilon is -1", p => optim.Adam(p, 0.1, 0.9, 0.99, -1) },
            { "weight decay is -1", p => optim.Adam(p, 0.1, 0.9, 0.99, 0, -1) },
            { "learning rate is -1", p => optim.AdamW(p, -1) },
            { "first beta is 2", p => optim.AdamW(p, 0.1, 2) },
            { "weight decay is -1", p => optim.AdamW(p, 0.1, 0.9, 0.99, 0, -1) },
            { "learning rate is -1", p => optim.RMSProp(p, -1) },
            { "alpha is -1", p => optim.RMSProp(p, 0.1, -1) },
            { "epsilon is -1", p => optim.RMSProp(p, 0.1, 0.9, -1) },
            { "weight decay is -1", p => optim.RMSProp(p, 0.1, 0.9, 0, -1) },
            { "momentum is -1", p => optim.RMSProp(p, 0.1, 0.9, 0, 0, -1) },
            { "learning rate is -1", p => optim.Adagrad(p, -1) },
            { "learning rate decay is -1", p => optim.Adagrad(p, 0.1, -1) },
            { "weight decay is -1", p => optim.Adagrad(p, 0.1, 0, -1) },
            { "initial accumulator is -1", p => optim.Adagrad(p, 0.1, 0, 0, -1) },
            { "epsilon is -1", p => optim.Adagrad(p, 0.1, 0, 0, 0, -1) },
            { "learning rate is -1", p => optim.NAdam(p, -1) },
            { "momentum decay is -1", p => optim.NAdam(p, 0.1, 0.9, 0.99, 0, 0, -1) },
            { "learning rate is -1", p => optim.RAdam(p, -1) },
            { "first beta is -0.5", p => optim.RAdam(p, 0.1, -0.5) },
            { "weight decay is -1", p => optim.RAdam(p, 0.1, 0.9, 0.99, 0, -1) },
        };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Options_that_make_no_sense_are_refused(string words, Func<Parameter[], optim.Optimizer> make)
    {
        using var p = nn.Parameter(ones(1));
        Refused.With<ArgumentException>(() => make([p]), words);
    }

    [Fact]
    public void Groups_have_options_of_their_own_and_take_the_rest()
    {
        using var scope = NewDisposeScope();
        var (a, b, c) = (nn.Parameter(ones(1)), nn.Parameter(ones(1)), nn.Parameter(ones(1)));
        using var optimizer = optim.Adam(
            [
                new Adam.ParamGroup { Parameters = [a] },
                new Adam.ParamGroup([b], new Adam.Options { LearningRate = 0.5, maximize = true }),
            ],
            0.25,
            0.8
        );
        optimizer.add_param_group(new Adam.ParamGroup([c], 0.125));
        a.add(b).add(c).sum().backward();
        optimizer.step();
        // The first step of Adam is lr long, whatever the gradient.
        Assert.Equal(0.75f, a.item<float>(), 1e-6f);
        Assert.Equal(1.5f, b.item<float>(), 1e-6f);
        Assert.Equal(0.875f, c.item<float>(), 1e-6f);
        Assert.Equal([0.25, 0.5, 0.125], optimizer.ParamGroups.Select(group => group.LearningRate));
        Assert.Equal([0.25, 0.5, 0.125], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
        Assert.Equal(
            [(0.8, 0.999), (0.8, 0.999), (0.9, 0.999)],
            optimizer.ParamGroups.Select(group => ((optim.IBetas)group).Betas)
        );
        Assert.Equal([a, b, c], optimizer.parameters());
    }

    [Fact]
    public void Named_parameters_are_taken_too()
    {
        using var model = nn.Linear(3, 2);
        optim.Optimizer[] all =
        [
            optim.Adam(model.named_parameters()),
            optim.AdamW(model.named_parameters()),
            optim.RMSProp(model.named_parameters()),
            optim.Adagrad(model.named_parameters()),
            optim.NAdam(model.named_parameters()),
            optim.RAdam(model.named_parameters()),
        ];
        Assert.All(all, optimizer => Assert.Equal(model.parameters(), optimizer.parameters()));
        Assert.Equal([1e-3, 1e-3, 1e-2, 1e-2, 2e-3, 2e-3], all.Select(optimizer => optimizer.ParamGroups.Single().LearningRate));
    }
}
