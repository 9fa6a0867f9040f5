using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <content>TorchSharp takes numbers that are none and groups without a look at their options, and betas that are set on an
/// optimizer never reach its groups.</content>
public sealed partial class OptimizerOptionsTests
{
    public static TheoryData<string, Func<Parameter[], optim.Optimizer>> TakenByTorchSharp =>
        new()
        {
            { "learning rate is NaN", p => optim.Adam(p, double.NaN) },
            { "second beta is NaN", p => optim.AdamW(p, 0.1, 0.9, double.NaN) },
            { "second beta is 1", p => optim.NAdam(p, 0.1, 0.9, 1) },
        };

    [Theory]
    [MemberData(nameof(TakenByTorchSharp))]
    public void Options_that_TorchSharp_takes_are_refused(string words, Func<Parameter[], optim.Optimizer> make) =>
        Options_that_make_no_sense_are_refused(words, make);

    [Fact]
    public void Options_of_a_group_are_checked_too()
    {
        using var p = nn.Parameter(ones(1));
        using var optimizer = optim.Adam([new Adam.ParamGroup([nn.Parameter(ones(1))], 0.1)]);
        var error = Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new Adam.ParamGroup([p], 0.1, 1.5)));
        Assert.Contains("first beta is 1.5", error.Message);
        Assert.Single(optimizer.ParamGroups);
    }

    [Fact]
    public void Another_optimizers_group_is_refused()
    {
        using var p = nn.Parameter(ones(1));
        using var optimizer = optim.Adam([nn.Parameter(ones(1))]);
        var error = Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([p])));
        Assert.Contains("Adam.Options, not with SGD.Options", error.Message);
    }

    [Fact]
    public void Betas_and_momentum_are_set_for_all_groups()
    {
        using var scope = NewDisposeScope();
        static Parameter One() => nn.Parameter(ones(1));
        foreach (
            optim.IBetas optimizer in new optim.IBetas[]
            {
                optim.Adam([new Adam.ParamGroup([One()]), new Adam.ParamGroup([One()])]),
                optim.AdamW([new AdamW.ParamGroup([One()]), new AdamW.ParamGroup([One()])]),
                optim.NAdam([new NAdam.ParamGroup([One()]), new NAdam.ParamGroup([One()])]),
                optim.RAdam([new RAdam.ParamGroup([One()]), new RAdam.ParamGroup([One()])]),
            }
        )
        {
            Assert.Equal((0.9, 0.999), optimizer.Betas);
            optimizer.Betas = (0.5, 0.25);
            Assert.Equal((0.5, 0.25), optimizer.Betas);
            var groups = ((optim.Optimizer)optimizer).ParamGroups.Cast<optim.IBetas>();
            Assert.Equal([(0.5, 0.25), (0.5, 0.25)], groups.Select(group => group.Betas));
        }
        using var rms = optim.RMSProp([new RMSProp.ParamGroup([One()]), new RMSProp.ParamGroup([One()])]);
        rms.Momentum = 0.5;
        Assert.Equal(0.5, rms.Momentum);
        Assert.Equal([0.5, 0.5], rms.ParamGroups.Select(group => ((optim.IMomentum)group).Momentum));
    }

    [Fact]
    public void A_changed_beta_counts_from_the_next_step()
    {
        using var scope = NewDisposeScope();
        var p = nn.Parameter(ones(1));
        using var optimizer = optim.Adam([p], 0.5);
        optimizer.Betas = (0, 0);
        p.grad = ones(1);
        optimizer.step();
        p.grad = ones(1).mul(4f);
        optimizer.step();
        // Without memory each step is lr·sign(gradient).
        Assert.Equal(0, p.item<float>(), 1e-6f);
    }
}
