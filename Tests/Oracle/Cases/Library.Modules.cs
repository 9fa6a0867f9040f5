using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddModules()
    {
        One(
            "Linear",
            d =>
            {
                var (rows, inner, columns) = Sizes(d);
                inner = Math.Max(inner, 1);
                d.Float(
                    d.Pick<long[]>([rows, inner], [inner], [2, rows, inner], [rows, d.Chance(0.1) ? inner + 1 : inner]),
                    Domain.Summable
                );
                d.Set("in", (long)inner);
                d.Set("out", (long)columns);
                d.Set("bias", d.Chance(0.7));
                d.Set("seed", (long)d.Whole(0, 9999));
            },
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return a.Watch(nn.Linear(a.Long("in"), a.Long("out"), a.Flag("bias"))).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Linear with other weights",
            d =>
            {
                d.Float([3, 4], Domain.Tame);
                d.Float([2, 4], Domain.Tame);
                d.Float([2], Domain.Tame);
            },
            (x, a) =>
            {
                var linear = nn.Linear(4, 2);
                linear.weight = nn.Parameter(x[1].detach().clone());
                linear.bias = new Parameter(x[2].detach().clone());
                return a.Watch(linear).call(x[0]) + linear.weight!.sum() + linear.bias!.sum();
            },
            Agreement.Scaled,
            Agreement.Scaled
        );

        One(
            "BatchNorm1d",
            ToNormalise,
            (x, a) =>
            {
                var norm = nn.BatchNorm1d(
                    a.Long("features"),
                    a.Real("eps"),
                    a.Real("momentum"),
                    a.Flag("affine"),
                    a.Flag("track")
                );
                norm.train(a.Flag("train"));
                return a.Watch(norm).call(x[0]);
            },
            Agreement.Bounded,
            Agreement.Bounded,
            deviation: OneValue
        );
        One(
            "BatchNorm1d in two steps",
            ToNormalise,
            (x, a) =>
            {
                var norm = nn.BatchNorm1d(a.Long("features"), momentum: a.Real("momentum"));
                var first = a.Watch(norm).call(x[0]);
                norm.eval();
                return first + norm.call(x[0] * 0.5);
            },
            Agreement.Bounded,
            Agreement.Bounded,
            deviation: OneValueFirst
        );
        Facts(
            "options of BatchNorm1d",
            d => d.Float([2]),
            (x, a) =>
            {
                var norm = nn.BatchNorm1d(3, 0.01, 0.2);
                norm.running_mean!.fill_(2);
                norm.running_var!.fill_(3);
                norm.num_batches_tracked!.fill_(4);
                var before = Numbers(norm.running_mean) + Numbers(norm.running_var);
                norm.reset_running_stats();
                norm.weight!.detach().fill_(5);
                norm.bias!.detach().fill_(6);
                var changed = Numbers(norm.weight) + Numbers(norm.bias);
                norm.reset_parameters();
                var plain = nn.BatchNorm1d(2, affine: false, track_running_stats: false);
                return
                [
                    norm.eps,
                    norm.momentum!,
                    norm.affine,
                    norm.track_running_stats,
                    norm.num_features,
                    before,
                    changed,
                    Numbers(norm.running_mean!),
                    Numbers(norm.running_var!),
                    Numbers(norm.weight!),
                    Numbers(norm.bias!),
                    norm.num_batches_tracked!.item<long>(),
                    plain.affine,
                    plain.track_running_stats,
                    plain.weight is null,
                    plain.bias is null,
                    norm.training,
                ];
            }
        );
        Facts(
            "options of BatchNorm1d, set",
            d => d.Float([2]),
            (x, a) =>
            {
                var norm = nn.BatchNorm1d(2);
                norm.eps = 0.5;
                norm.momentum = 0.25;
                norm.weight = nn.Parameter(ones(2) * 3);
                norm.bias = nn.Parameter(ones(2) * 4);
                norm.running_mean = ones(2) * 5;
                norm.running_var = ones(2) * 6;
                norm.eval();
                return
                [
                    norm.eps,
                    norm.momentum,
                    Numbers(norm.weight!),
                    Numbers(norm.bias!),
                    Numbers(norm.running_mean),
                    Numbers(norm.running_var),
                    Numbers(norm.call(ones(1, 2))),
                    string.Join(",", norm.state_dict().Keys),
                ];
            }
        );
        One(
            "F.batch_norm",
            d =>
            {
                ToNormalise(d);
                var features = d.Inputs[0].Shape.Length > 1 ? d.Inputs[0].Shape[1] : 1;
                for (var i = 0; i < 4; i++)
                {
                    d.Packed([features], i == 1);
                }
            },
            (x, a) =>
            {
                var (mean, variance) = (x[1].detach().clone(), x[2].detach().clone());
                return F.batch_norm(x[0], mean, variance, x[3], x[4], a.Flag("train"), a.Real("momentum"), a.Real("eps"))
                    + mean.sum()
                    + variance.sum();
            },
            Agreement.Bounded,
            Agreement.Bounded,
            deviation: OneValue
        );

        One(
            "LayerNorm",
            d =>
            {
                var normalised = Normalised(d);
                d.Set<long[]>("shape", d.Chance(0.05) ? [.. normalised, 2] : normalised);
                d.Set("eps", d.Pick(1e-5, 1e-3));
                d.Set("affine", d.Chance(0.7));
                d.Set("bias", d.Chance(0.7));
            },
            (x, a) => a.Watch(nn.LayerNorm(a.Longs("shape"), a.Real("eps"), a.Flag("affine"), a.Flag("bias"))).call(x[0]),
            Agreement.Bounded,
            Agreement.Bounded
        );
        One(
            "LayerNorm of one size",
            d => d.Set("size", Normalised(d)[^1]),
            (x, a) =>
            {
                var norm = a.Watch(nn.LayerNorm(a.Long("size")));
                norm.weight = nn.Parameter(ones(a.Long("size")) * 2);
                norm.bias = nn.Parameter(ones(a.Long("size")) * 3);
                return norm.call(x[0]) + norm.weight!.sum() + norm.bias!.sum();
            },
            Agreement.Bounded,
            Agreement.Bounded
        );
        One(
            "F.layer_norm",
            d =>
            {
                var normalised = Normalised(d);
                d.Set("shape", normalised);
                d.Float(normalised, Domain.Tame);
                d.Float(normalised, Domain.Tame);
                d.Set("eps", d.Pick(1e-5, 1e-3));
            },
            (x, a) => F.layer_norm(x[0], a.Longs("shape"), x[1], x[2], a.Real("eps")) + F.layer_norm(x[0], a.Longs("shape")),
            Agreement.Bounded,
            Agreement.Bounded
        );

        AddGroupNorms();
        One(
            "Dropout",
            ToDrop,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var dropout = nn.Dropout(a.Real("p"), a.Flag("inplace"));
                dropout.train(a.Flag("train"));
                return dropout.call((a.Flag("inplace") ? x[0].contiguous().clone() : x[0]));
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        ;
        One(
            "F.dropout",
            ToDrop,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return F.dropout(
                    (a.Flag("inplace") ? x[0].contiguous().clone() : x[0]),
                    a.Real("p"),
                    a.Flag("train"),
                    a.Flag("inplace")
                );
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        ;

        One(
            "Sequential",
            ToRunThrough,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return a.Watch(nn.Sequential(("first", nn.Linear(4, 3)), ("middle", nn.Tanh()), ("last", nn.Linear(3, 2))))
                    .call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Sequential without names",
            ToRunThrough,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return a.Watch(nn.Sequential(nn.Linear(4, 3), nn.Sigmoid(), nn.Linear(3, 2))).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Sequential from lists",
            ToRunThrough,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var inner = nn.Sequential(new List<nn.Module<Tensor, Tensor>> { nn.Linear(4, 4), nn.ReLU() });
                var named = nn.Sequential(new List<(string, nn.Module<Tensor, Tensor>)> { ("a", nn.Linear(4, 4)) });
                var tuples = nn.Sequential(Tuple.Create<string, nn.Module<Tensor, Tensor>>("b", nn.Linear(4, 4)));
                var list = nn.Sequential(
                    new List<Tuple<string, nn.Module<Tensor, Tensor>>>
                    {
                        Tuple.Create<string, nn.Module<Tensor, Tensor>>("c", nn.Linear(4, 2)),
                    }
                );
                return a.Watch(nn.Sequential(inner, named, tuples, list)).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Sequential appended",
            ToRunThrough,
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var all = nn.Sequential();
                all.append(nn.Linear(4, 3));
                all.append("named", nn.Linear(3, 2));
                return a.Watch(all).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        Facts(
            "parts of Sequential",
            d => d.Float([2]),
            (x, a) =>
            {
                var all = nn.Sequential(("first", nn.Linear(4, 3)), ("second", nn.ReLU()));
                return [all.Count, all[0].GetType().Name, all[1].GetType().Name, string.Join(",", all.state_dict().Keys)];
            }
        );
        Many(
            "modules called through their interfaces",
            d => d.Float([2, 4], Domain.Tame),
            (x, a) =>
                [
                    ((nn.IModule<Tensor, Tensor>)nn.ReLU()).call(x[0]),
                    new TwoWay().call(x[0], x[0]),
                    new ThreeWay().call(x[0], x[0], x[0]),
                    new FourWay().call(x[0], x[0], x[0], x[0]),
                    ((nn.IModule<Tensor, Tensor, Tensor>)new TwoWay()).call(x[0], x[0]),
                    ((nn.IModule<Tensor, Tensor, Tensor, Tensor>)new ThreeWay()).call(x[0], x[0], x[0]),
                    ((nn.IModule<Tensor, Tensor, Tensor, Tensor, Tensor>)new FourWay()).call(x[0], x[0], x[0], x[0]),
                ],
            Agreement.Rounded
        );
        Many(
            "forward called directly",
            d =>
            {
                d.Varied = true;
                d.Float([2, 4], Domain.Small);
            },
            (x, a) =>
                [
                    nn.ReLU().forward(x[0]),
                    nn.LeakyReLU().forward(x[0]),
                    nn.ELU().forward(x[0]),
                    nn.Sigmoid().forward(x[0]),
                    nn.Tanh().forward(x[0]),
                    nn.GELU().forward(x[0]),
                    nn.SiLU().forward(x[0]),
                    nn.ReLU6().forward(x[0]),
                    nn.Hardswish().forward(x[0]),
                    nn.Mish().forward(x[0]),
                    nn.Softplus().forward(x[0]),
                    nn.PReLU(4).forward(x[0]),
                    nn.Softmax(1).forward(x[0]),
                    nn.LogSoftmax(1).forward(x[0]),
                    nn.Flatten().forward(x[0]),
                    nn.Identity().forward(x[0]),
                    nn.Dropout(0).forward(x[0]),
                    nn.LayerNorm(4).forward(x[0]),
                    nn.BatchNorm1d(4).forward(x[0]),
                    nn.GroupNorm(2, 4, affine: false).forward(x[0].unsqueeze(-1)),
                    nn.Sequential(nn.Tanh()).forward(x[0]),
                    nn.Linear(4, 2, false).forward(x[0]).mul(0),
                    new TwoWay().forward(x[0], x[0]),
                    new ThreeWay().forward(x[0], x[0], x[0]),
                    new FourWay().forward(x[0], x[0], x[0], x[0]),
                    nn.MSELoss().forward(x[0], x[0] * 2),
                    nn.L1Loss().forward(x[0], x[0] * 2),
                    nn.SmoothL1Loss().forward(x[0], x[0] * 2),
                    nn.HuberLoss().forward(x[0], x[0] * 2),
                    nn.BCELoss().forward(x[0].sigmoid(), x[0].detach().sigmoid()),
                    nn.BCEWithLogitsLoss().forward(x[0], x[0].detach().sigmoid()),
                    nn.CrossEntropyLoss().forward(x[0], zeros(2, ScalarType.Int64)),
                    nn.NLLLoss().forward(x[0], zeros(2, ScalarType.Int64)),
                ],
            Agreement.Bounded,
            Agreement.Bounded
        );
        One(
            "hooks",
            d => d.Float([2, 4], Domain.Tame),
            (x, a) =>
            {
                var module = nn.Tanh();
                var before = module.register_forward_pre_hook((_, input) => input * 2);
                var after = module.register_forward_hook((_, _, output) => output + 1);
                var first = module.call(x[0]);
                before.remove();
                var second = module.call(x[0]);
                after.remove();
                return first + second + module.call(x[0]);
            },
            Agreement.Bounded,
            Agreement.Bounded
        );
    }

    private void AddGroupNorms()
    {
        One(
            "F.group_norm",
            ToNormaliseGroups,
            // libtorch has no gradient for an offset without a gain.
            (x, a) =>
                a.Flag("affine")
                    ? F.group_norm(x[0], a.Long("groups"), x[1], x[2], a.Real("eps"))
                    : F.group_norm(x[0], a.Long("groups"), eps: a.Real("eps")),
            Agreement.Bounded,
            Agreement.Bounded
        );
        One(
            "GroupNorm",
            ToNormaliseGroups,
            (x, a) =>
            {
                var norm = nn.GroupNorm(a.Long("groups"), a.Long("channels"), a.Real("eps"), a.Flag("affine"));
                if (a.Flag("affine"))
                {
                    // TorchSharp leaves its parameters as they lie in memory.
                    norm.weight = nn.Parameter(x[1].detach().clone());
                    norm.bias = nn.Parameter(x[2].detach().clone());
                }

                return a.Watch(norm).call(x[0]);
            },
            Agreement.Bounded,
            Agreement.Bounded
        );
        Facts(
            "members of GroupNorm",
            d => d.Float([2]),
            (x, a) =>
            {
                var norm = nn.GroupNorm(2, 4, 0.25);
                nn.init.ones_(norm.weight!);
                nn.init.zeros_(norm.bias!);
                var plain = nn.GroupNorm(1, 4, affine: false);
                string before = $"{norm.num_groups} {norm.eps} {norm.affine} {plain.affine} {plain.weight is null}";
                var first = Numbers(norm.call(arange(8, ScalarType.Float32).reshape(1, 4, 2)).round());
                norm.num_groups = 1;
                norm.eps = 1000;
                plain.affine = true;
                return
                [
                    before,
                    first,
                    Numbers(norm.call(arange(8, ScalarType.Float32).reshape(1, 4, 2)).round()),
                    plain.bias is null,
                    string.Join(",", norm.state_dict().Keys),
                ];
            }
        );
    }

    // Two elements in a group at least: the deviation of one is 0 by definition, and rounding decides what is left of it.
    private static void ToNormaliseGroups(Draw d)
    {
        d.Varied = true;
        var groups = (long)d.Whole(1, 3);
        var channels = groups * d.Whole(1, 4);
        long[] space = d.Chance(0.1) ? [] : [.. Enumerable.Range(0, d.Whole(1, 2)).Select(_ => (long)d.Whole(1, 7))];
        if (channels == groups && Draw.Count(space) == 1)
        {
            space = [.. space, 2];
        }

        d.Float([d.Chance(0.05) ? 0 : d.Whole(1, 4), channels, .. space], Domain.Tame);
        var affine = d.Chance(0.03) ? channels + 1 : channels;
        d.Float([affine], Domain.Small);
        d.Float([affine], Domain.Small);
        d.Set("channels", channels);
        d.Set("groups", d.Chance(0.05) ? d.Pick(0, groups + 1) : groups);
        d.Set("eps", d.Pick(1e-5, 1e-3, 0.1));
        d.Set("affine", d.Chance(0.8));
    }

    private static string? OneValue(Input[] inputs, Parameters p) =>
        p.Flag("train") || (p.Values.ContainsKey("track") && !p.Flag("track")) ? OneValueFirst(inputs, p) : null;

    private static string? OneValueFirst(Input[] inputs, Parameters p)
    {
        var shape = inputs[0].Shape;
        return shape.Length > 1 && inputs[0].Count == shape[1]
            ? "TorchSharp normalises a batch of one value by itself; PyTorch refuses, and so does the embedded engine"
            : null;
    }

    private static string Numbers(Tensor x) => string.Join(",", x.detach().contiguous().data<float>().ToArray());

    /// <summary>A float input and the last dimensions of it, with two elements at least: the deviation of one element is 0 by
    /// definition, and rounding decides what is left of it.</summary>
    private static long[] Normalised(Draw d)
    {
        d.Varied = true;
        long[] shape = [.. d.Shape(0, 2), d.Whole(2, 9)];
        d.Float(shape, Domain.Tame);
        return shape[d.Whole(0, shape.Length - 1)..];
    }

    private static void ToNormalise(Draw d)
    {
        d.Varied = true;
        var (batch, features) = (d.Chance(0.1) ? d.Whole(0, 1) : d.Whole(2, 9), d.Whole(1, 6));
        long[] shape =
            d.Chance(0.8) ? [batch, features]
            : d.Chance(0.9) ? [batch, features, d.Whole(1, 5)]
            : [features];
        d.Float(shape, Domain.Tame);
        d.Set("features", (long)(d.Chance(0.05) && batch > 0 ? features + 1 : features));
        d.Set("eps", d.Pick(1e-5, 1e-3, 0.1));
        d.Set("momentum", d.Pick(0.1, 0.5, 1.0));
        d.Set("affine", d.Chance(0.8));
        d.Set("track", d.Chance(0.85));
        d.Set("train", d.Chance(0.7));
    }

    private static void ToDrop(Draw d)
    {
        d.Float();
        d.Set("seed", (long)d.Whole(0, 9999));
        d.Set("p", d.Chance(0.06) ? d.Pick(-0.1, 1.5) : d.Pick(0.0, 0.2, 0.5, 0.9, 1.0));
        d.Set("train", d.Chance(0.8));
        d.Set("inplace", d.Chance(0.3));
    }

    private static void ToRunThrough(Draw d)
    {
        d.Float([d.Whole(1, 5), d.Chance(0.05) ? 3 : 4], Domain.Tame);
        d.Set("seed", (long)d.Whole(0, 9999));
    }

    private sealed class TwoWay() : nn.Module<Tensor, Tensor, Tensor>("TwoWay")
    {
        public override Tensor forward(Tensor first, Tensor second) => first * second;
    }

    private sealed class ThreeWay() : nn.Module<Tensor, Tensor, Tensor, Tensor>("ThreeWay")
    {
        public override Tensor forward(Tensor first, Tensor second, Tensor third) => (first * second) + third;
    }

    private sealed class FourWay() : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor>("FourWay")
    {
        public override Tensor forward(Tensor first, Tensor second, Tensor third, Tensor fourth) =>
            (first * second) + (third * fourth);
    }
}
