using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddOptimizers()
    {
        Many(
            "SGD",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.SGD(
                            p,
                            a.Real("lr"),
                            a.Real("momentum"),
                            a.Real("dampening"),
                            a.Real("decay"),
                            a.Flag("nesterov"),
                            a.Flag("maximize")
                        )
                ),
            Agreement.Scaled,
            deviation: SgdDeviation
        );
        Many(
            "clip_grad_norm_",
            ToClip,
            (x, a) => Clipped(x, a, parameters => nn.utils.clip_grad_norm_(parameters, a.Real("limit"), a.Real("norm"))),
            Agreement.Scaled
        );
        Many(
            "clip_grad_norm_ default",
            ToClip,
            (x, a) => Clipped(x, a, parameters => nn.utils.clip_grad_norm_(parameters, a.Real("limit"))),
            Agreement.Scaled
        );
        Many(
            "clip_grad_value_",
            ToClip,
            (x, a) =>
                Clipped(
                    x,
                    a,
                    parameters =>
                    {
                        nn.utils.clip_grad_value_(parameters, a.Real("limit"));
                        return 0;
                    }
                ),
            Agreement.Scaled
        );
        Many("SGD default", ToOptimise, (x, a) => Steps(x, a, p => optim.SGD(p, a.Real("lr"))), Agreement.Scaled);
        Many(
            "Adam",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.Adam(
                            p,
                            a.Real("lr"),
                            a.Real("beta1"),
                            a.Real("beta2"),
                            a.Real("eps"),
                            a.Real("decay"),
                            a.Flag("amsgrad"),
                            a.Flag("maximize")
                        )
                ),
            Agreement.Scaled
        );
        Many("Adam default", ToOptimise, (x, a) => Steps(x, a, p => optim.Adam(p)), Agreement.Scaled);
        Many(
            "AdamW",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.AdamW(
                            p,
                            a.Real("lr"),
                            a.Real("beta1"),
                            a.Real("beta2"),
                            a.Real("eps"),
                            a.Real("decay"),
                            a.Flag("amsgrad"),
                            a.Flag("maximize")
                        )
                ),
            Agreement.Scaled
        );
        Many("AdamW default", ToOptimise, (x, a) => Steps(x, a, p => optim.AdamW(p)), Agreement.Scaled);
        Many(
            "RMSProp",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.RMSProp(
                            p,
                            a.Real("lr"),
                            a.Real("beta1"),
                            a.Real("eps"),
                            a.Real("decay"),
                            a.Real("momentum"),
                            a.Flag("centered"),
                            a.Flag("maximize")
                        )
                ),
            Agreement.Scaled
        );
        Many("RMSProp default", ToOptimise, (x, a) => Steps(x, a, p => optim.RMSProp(p)), Agreement.Scaled);
        Many(
            "Adagrad",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p => optim.Adagrad(p, a.Real("lr"), a.Real("lrdecay"), a.Real("decay"), a.Real("initial"), a.Real("eps"))
                ),
            Agreement.Scaled
        );
        Many("Adagrad default", ToOptimise, (x, a) => Steps(x, a, p => optim.Adagrad(p)), Agreement.Scaled);
        Many(
            "NAdam",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.NAdam(
                            p,
                            a.Real("lr"),
                            a.Real("beta1"),
                            a.Real("beta2"),
                            a.Real("eps"),
                            a.Real("decay"),
                            a.Real("psi")
                        )
                ),
            Agreement.Scaled
        );
        Many("NAdam default", ToOptimise, (x, a) => Steps(x, a, p => optim.NAdam(p)), Agreement.Scaled);
        Many(
            "RAdam",
            ToOptimise,
            (x, a) =>
                Steps(x, a, p => optim.RAdam(p, a.Real("lr"), a.Real("beta1"), a.Real("beta2"), a.Real("eps"), a.Real("decay"))),
            Agreement.Scaled,
            deviation: RAdamDeviation
        );
        Many(
            "RAdam default",
            ToOptimise,
            (x, a) => Steps(x, a, p => optim.RAdam(p)),
            Agreement.Scaled,
            deviation: RAdamDefaultDeviation
        );

        Many(
            "optimizers by name",
            ToOptimise,
            (x, a) =>
                [
                    .. Steps(x, a, p => optim.SGD(Named(p), 0.1)),
                    .. Steps(x, a, p => optim.Adam(Named(p), 0.1)),
                    .. Steps(x, a, p => optim.AdamW(Named(p), 0.1)),
                    .. Steps(x, a, p => optim.RMSProp(Named(p), 0.1)),
                    .. Steps(x, a, p => optim.Adagrad(Named(p), 0.1)),
                ],
            Agreement.Scaled
        );
        Many(
            "optimizer constructors",
            ToOptimise,
            (x, a) =>
                [
                    .. Steps(x, a, p => new SGD(p, 0.1)),
                    .. Steps(x, a, p => new Adam(p, 0.1)),
                    .. Steps(x, a, p => new AdamW(p, 0.1)),
                    .. Steps(x, a, p => new RMSProp(p)),
                    .. Steps(x, a, p => new Adagrad(p)),
                ],
            Agreement.Scaled
        );
        Many(
            "SGD groups",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.SGD(
                            [
                                new SGD.ParamGroup(p[..1], lr: 0.2, momentum: a.Real("momentum")),
                                new SGD.ParamGroup(p[1..], new SGD.Options { LearningRate = 0.05, weight_decay = 0.1 }),
                            ],
                            a.Real("lr"),
                            0.5
                        )
                ),
            Agreement.Scaled
        );
        Many(
            "Adam groups",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.Adam(
                            [
                                new Adam.ParamGroup(p[..1], lr: 0.2, beta1: a.Real("beta1")),
                                new Adam.ParamGroup(
                                    p[1..],
                                    new Adam.Options
                                    {
                                        LearningRate = 0.05,
                                        weight_decay = 0.1,
                                        amsgrad = true,
                                    }
                                ),
                            ],
                            a.Real("lr")
                        )
                ),
            Agreement.Scaled
        );
        Many(
            "AdamW groups",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.AdamW(
                            [
                                new AdamW.ParamGroup(p[..1], lr: 0.2, beta1: a.Real("beta1")),
                                new AdamW.ParamGroup(p[1..], new AdamW.Options { LearningRate = 0.05, weight_decay = 0.1 }),
                            ],
                            a.Real("lr")
                        )
                ),
            Agreement.Scaled
        );
        Many(
            "RMSProp groups",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.RMSProp(
                            [
                                new RMSProp.ParamGroup(p[..1], lr: 0.2, alpha: 0.9),
                                new RMSProp.ParamGroup(
                                    p[1..],
                                    new RMSProp.Options
                                    {
                                        LearningRate = 0.05,
                                        momentum = 0.1,
                                        centered = true,
                                    }
                                ),
                            ],
                            a.Real("lr")
                        )
                ),
            Agreement.Scaled
        );
        Many(
            "Adagrad groups",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                        optim.Adagrad(
                            [
                                new Adagrad.ParamGroup(p[..1], lr: 0.2),
                                new Adagrad.ParamGroup(p[1..], new Adagrad.Options { LearningRate = 0.05, lr_decay = 0.1 }),
                            ],
                            a.Real("lr")
                        )
                ),
            Agreement.Scaled
        );
        Many(
            "NAdam groups",
            ToOptimise,
            (x, a) =>
                [
                    .. Steps(
                        x,
                        a,
                        p =>
                            optim.NAdam(
                                [
                                    new NAdam.ParamGroup(p[..1], lr: 0.02, beta1: a.Real("beta1")),
                                    new NAdam.ParamGroup(p[1..], new NAdam.Options { LearningRate = 0.05 }),
                                ],
                                a.Real("lr")
                            )
                    ),
                    .. Steps(x, a, p => optim.NAdam(Named(p), 0.1)),
                    .. Steps(x, a, p => new NAdam(p, 0.1)),
                    .. Steps(
                        x,
                        a,
                        p => new NAdam([
                            new NAdam.ParamGroup
                            {
                                Parameters = p,
                                Options = new NAdam.Options { LearningRate = 0.01, beta2 = 0.9 },
                            },
                        ])
                    ),
                ],
            Agreement.Scaled
        );
        Many(
            "RAdam groups",
            ToOptimise,
            (x, a) =>
                [
                    .. Steps(
                        x,
                        a,
                        p =>
                            optim.RAdam(
                                [
                                    new RAdam.ParamGroup(p[..1], lr: 0.02, beta1: a.Real("beta1")),
                                    new RAdam.ParamGroup(p[1..], new RAdam.Options { LearningRate = 0.05 }),
                                ],
                                a.Real("lr")
                            )
                    ),
                    .. Steps(x, a, p => optim.RAdam(Named(p), 0.1)),
                    .. Steps(x, a, p => new RAdam(p, 0.1)),
                    .. Steps(
                        x,
                        a,
                        p => new RAdam([
                            new RAdam.ParamGroup
                            {
                                Parameters = p,
                                Options = new RAdam.Options { LearningRate = 0.01, beta2 = 0.9 },
                            },
                        ])
                    ),
                ],
            Agreement.Scaled,
            deviation: RAdamDefaultDeviation
        );
        Many(
            "groups by their parts",
            ToOptimise,
            (x, a) =>
                [
                    .. Steps(
                        x,
                        a,
                        p => new SGD(
                            [
                                new SGD.ParamGroup
                                {
                                    Parameters = p,
                                    Options = new SGD.Options { LearningRate = 0.01, momentum = 0.5 },
                                },
                            ],
                            0.1
                        )
                    ),
                    .. Steps(
                        x,
                        a,
                        p => new Adam([
                            new Adam.ParamGroup
                            {
                                Parameters = p,
                                Options = new Adam.Options { LearningRate = 0.01, beta2 = 0.9 },
                            },
                        ])
                    ),
                    .. Steps(
                        x,
                        a,
                        p => new AdamW([
                            new AdamW.ParamGroup
                            {
                                Parameters = p,
                                Options = new AdamW.Options { LearningRate = 0.01, beta2 = 0.9 },
                            },
                        ])
                    ),
                    .. Steps(
                        x,
                        a,
                        p => new RMSProp([
                            new RMSProp.ParamGroup
                            {
                                Parameters = p,
                                Options = new RMSProp.Options { LearningRate = 0.01, alpha = 0.9 },
                            },
                        ])
                    ),
                    .. Steps(
                        x,
                        a,
                        p => new Adagrad([
                            new Adagrad.ParamGroup
                            {
                                Parameters = p,
                                Options = new Adagrad.Options { LearningRate = 0.01 },
                            },
                        ])
                    ),
                ],
            Agreement.Scaled
        );
        Many(
            "a group added later",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p =>
                    {
                        var optimizer = optim.SGD(p[..1], 0.01, 0.9);
                        optimizer.add_param_group(new SGD.ParamGroup(p[1..], lr: 0.03));
                        return optimizer;
                    }
                ),
            Agreement.Scaled
        );
        Many(
            "a rate that changes",
            ToOptimise,
            (x, a) =>
                Steps(
                    x,
                    a,
                    p => optim.SGD(p, 0.1, 0.9),
                    (optimizer, step) =>
                    {
                        foreach (var group in optimizer.ParamGroups)
                        {
                            group.LearningRate = 0.1 / (step + 1);
                        }
                    }
                ),
            Agreement.Scaled
        );
        Facts(
            "options of optimizers",
            d => d.Float([2], Domain.Small),
            (x, a) =>
            {
                var parameter = nn.Parameter(x[0].detach());
                var sgd = optim.SGD([parameter], 0.1, 0.9);
                sgd.Momentum = 0.8;
                var adam = optim.Adam([parameter], 0.1, 0.8, 0.9);
                var before = adam.Betas;
                adam.Betas = (0.7, 0.6);
                var rms = optim.RMSProp([parameter], momentum: 0.3);
                var group = new SGD.ParamGroup([parameter], lr: 0.3, momentum: 0.2);
                group.Momentum = 0.1;
                var first = sgd.ParamGroups.First();
                first.LearningRate = 0.5;
                return
                [
                    sgd.Momentum,
                    before,
                    adam.Betas,
                    rms.Momentum,
                    group.LearningRate,
                    group.InitialLearningRate,
                    group.Momentum,
                    group.Options.momentum!,
                    group.Options.LearningRate!,
                    group.Parameters.Count(),
                    first.LearningRate,
                    first.InitialLearningRate,
                    sgd.parameters().Count(),
                    sgd.ParamGroups.Count(),
                    optim.AdamW([parameter]).Betas,
                    optim.NAdam([parameter]).Betas,
                    optim.RAdam([parameter]).Betas,
                    new Adam.ParamGroup([parameter], beta1: 0.3).Betas,
                    new RMSProp.ParamGroup([parameter], momentum: 0.3).Momentum,
                ];
            }
        );
        Facts(
            "options of groups",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                Parameter[] p = [nn.Parameter(x[0].detach())];
                var (adam, adamw, nadam, radam) = (
                    new Adam.ParamGroup(p),
                    new AdamW.ParamGroup(p),
                    new NAdam.ParamGroup(p),
                    new RAdam.ParamGroup(p)
                );
                (adam.Betas, adamw.Betas, nadam.Betas, radam.Betas) = ((0.1, 0.2), (0.3, 0.4), (0.5, 0.6), (0.7, 0.8));
                var (w, n, r) = (optim.AdamW(p), optim.NAdam(p), optim.RAdam(p));
                (w.Betas, n.Betas, r.Betas) = ((0.1, 0.2), (0.3, 0.4), (0.5, 0.6));
                var rms = optim.RMSProp(p, momentum: 0.2);
                rms.Momentum = 0.4;
                var group = new RMSProp.ParamGroup(p, momentum: 0.1);
                group.Momentum = 0.3;
                optim.IBetas betas = w;
                betas.Betas = (0.15, 0.25);
                optim.IMomentum momentum = rms;
                momentum.Momentum = 0.45;
                TorchSharp.Modules.ParamGroup plain = adam;
                plain.LearningRate = 0.7;
                return
                [
                    adam.Betas,
                    adamw.Betas,
                    nadam.Betas,
                    radam.Betas,
                    n.Betas,
                    r.Betas,
                    group.Momentum,
                    betas.Betas,
                    momentum.Momentum,
                    plain.LearningRate,
                    plain.Options.LearningRate!,
                    w.Betas,
                    rms.Momentum,
                    adam.Options.beta1!,
                ];
            }
        );
        Facts(
            "initial rates",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                Parameter[] p = [nn.Parameter(x[0].detach())];
                var sgd = optim.SGD(p, 0.1);
                var controller = sgd.ParamGroups.First();
                controller.InitialLearningRate = 0.3;
                var group = new SGD.ParamGroup(p, new SGD.Options { LearningRate = 0.2, InitialLearningRate = 0.25 });
                var first = group.Options.InitialLearningRate;
                group.InitialLearningRate = 0.5;
                return
                [
                    controller.InitialLearningRate,
                    controller.LearningRate,
                    first,
                    group.InitialLearningRate,
                    group.LearningRate,
                ];
            }
        );
        Facts(
            "closures",
            d => d.Float([2], Domain.Small),
            (x, a) =>
            {
                var parameter = nn.Parameter(x[0].detach().clone());
                using var optimizer = optim.SGD([parameter], 0.1);
                var loss = optimizer.step(() =>
                {
                    optimizer.zero_grad();
                    var sum = (parameter * parameter).sum();
                    sum.backward();
                    return sum;
                });
                return [loss.numel(), Numbers(parameter)];
            }
        );
        Facts(
            "gradients zeroed",
            d => d.Float([2], Domain.Small),
            (x, a) =>
            {
                var parameter = nn.Parameter(x[0].detach().clone());
                using var optimizer = optim.SGD([parameter], 0.1);
                var before = parameter.grad is null;
                parameter.sum().backward();
                optimizer.zero_grad();
                return [before, parameter.grad is null ? "none" : Numbers(parameter.grad)];
            }
        );
        Facts(
            "options that are refused",
            d =>
            {
                d.Set("kind", d.Pick("sgd", "adam", "rms", "adagrad", "nadam", "radam"));
                d.Set("lr", d.Pick(0.1, -0.1));
                d.Set("decay", d.Pick(0.0, -0.1));
                d.Set("beta", d.Pick(0.9, 1.0, -0.1));
                d.Set("eps", d.Pick(1e-8, -1e-8));
            },
            (x, a) =>
            {
                Parameter[] p = [nn.Parameter(ones(1))];
                optim.Optimizer made = a.Text("kind") switch
                {
                    "sgd" => optim.SGD(p, a.Real("lr"), a.Real("beta"), weight_decay: a.Real("decay")),
                    "adam" => optim.Adam(p, a.Real("lr"), a.Real("beta"), 0.9, a.Real("eps"), a.Real("decay")),
                    "rms" => optim.RMSProp(p, a.Real("lr"), a.Real("beta"), a.Real("eps"), a.Real("decay")),
                    "adagrad" => optim.Adagrad(p, a.Real("lr"), a.Real("decay"), a.Real("decay"), 0, a.Real("eps")),
                    "nadam" => optim.NAdam(p, a.Real("lr"), a.Real("beta"), 0.9, a.Real("eps"), a.Real("decay")),
                    _ => optim.RAdam(p, a.Real("lr"), a.Real("beta"), 0.9, a.Real("eps"), a.Real("decay")),
                };
                return [made.GetType().Name];
            },
            deviation: UncheckedBeta
        );
    }

    private static string? UncheckedBeta(Input[] inputs, Parameters p) =>
        p.Text("kind") is "radam" or "nadam" or "adam" && p.Real("beta") is 1 or < 0
            ? "some of TorchSharp's optimizers take betas outside [0, 1); PyTorch's refuse them"
            : null;

    private static string? SgdDeviation(Input[] inputs, Parameters p) =>
        p.Flag("maximize") && p.Real("decay") != 0
            ? "TorchSharp's SGD adds the decay before it turns the direction around"
            : null;

    private static string? RAdamDeviation(Input[] inputs, Parameters p) => Rectified(p.Real("beta2"), p.Long("steps"));

    private static string? RAdamDefaultDeviation(Input[] inputs, Parameters p) => Rectified(0.999, p.Long("steps"));

    /// <summary>The steps are rectified from the one on where the variance can be estimated (rho above 5).</summary>
    private static string? Rectified(double beta, long step)
    {
        var power = Math.Pow(beta, step);
        return (2 / (1 - beta)) - 1 - (2 * step * power / (1 - power)) > 5
            ? "TorchSharp's RAdam multiplies rectified steps by the rate twice"
            : null;
    }

    private static IEnumerable<(string name, Parameter parameter)> Named(Parameter[] parameters) =>
        parameters.Select((parameter, i) => ($"p{i}", parameter));

    /// <summary>Some steps on two parameters; the loss gives each element its own curvature and target.</summary>
    private static Tensor[] Steps(
        Tensor[] x,
        Args a,
        Func<Parameter[], optim.Optimizer> make,
        Action<optim.Optimizer, int>? between = null
    )
    {
        Parameter[] parameters = [nn.Parameter(x[0].detach().clone()), nn.Parameter(x[1].detach().clone())];
        using var optimizer = make(parameters);
        for (var step = 0; step < a.Int("steps"); step++)
        {
            optimizer.zero_grad();
            var (p, q) = (parameters[0], parameters[1]);
            var loss = ((p - 1) * (p - 1)).sum() + (((q + 2) * (q + 2)).sum() * 0.5f) + (p.sum() * q.sum() * 0.05f);
            if (a.Flag("unused") && step % 2 == 0)
            {
                loss = (parameters[0] * parameters[0]).sum();
            }
            loss.backward();
            optimizer.step();
            between?.Invoke(optimizer, step);
        }
        return [parameters[0].detach(), parameters[1].detach()];
    }

    // The third parameter has no gradient.
    private static Tensor[] Clipped(Tensor[] x, Args a, Func<Parameter[], double> clip)
    {
        Parameter[] parameters = [.. x.Select(each => nn.Parameter(each.detach().clone())), nn.Parameter(ones(2))];
        if (a.Flag("some"))
        {
            (parameters[0].pow(2).sum() + (parameters[1] * 3).sum()).backward();
        }

        var norm = tensor((float)clip(parameters));
        return [norm, .. parameters.Take(2).Select(each => each.grad?.clone() ?? zeros(1))];
    }

    private static void ToClip(Draw d)
    {
        d.Float([d.Whole(1, 20)], Domain.Small);
        d.Float([d.Whole(1, 3), d.Whole(1, 3)], Domain.Small);
        d.Set("limit", d.Pick(0.1, 1.0, 5.0, 1000.0));
        d.Set("norm", d.Pick(1.0, 2.0, 3.0, double.PositiveInfinity));
        d.Set("some", d.Chance(0.9));
    }

    private static void ToOptimise(Draw d)
    {
        d.Float([d.Whole(1, 20)], Domain.Small);
        d.Float([d.Whole(1, 3), d.Whole(1, 3)], Domain.Small);
        d.Set("steps", (long)d.Whole(1, 8));
        d.Set("unused", d.Chance(0.2));
        d.Set("lr", d.Pick(0.1, 0.01, 0.001));
        d.Set("momentum", d.Pick(0.0, 0.9, 0.5));
        d.Set("dampening", d.Pick(0.0, 0.0, 0.3));
        d.Set("decay", d.Pick(0.0, 0.1, 0.01));
        d.Set("nesterov", d.Chance(0.2));
        d.Set("maximize", d.Chance(0.2));
        d.Set("amsgrad", d.Chance(0.3));
        d.Set("centered", d.Chance(0.3));
        d.Set("beta1", d.Pick(0.9, 0.5, 0.99));
        d.Set("beta2", d.Pick(0.999, 0.9, 0.5));
        d.Set("eps", d.Pick(1e-8, 1e-3));
        d.Set("lrdecay", d.Pick(0.0, 0.1));
        d.Set("initial", d.Pick(0.0, 0.5));
        d.Set("psi", d.Pick(0.004, 0.1));
    }
}
