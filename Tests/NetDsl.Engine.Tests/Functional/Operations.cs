using System.Text.Json;
using NetDsl.Engine.Tests.Goldens;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Engine.Tests.Functional;

/// <summary>The operations that the golden file names, in the engine's terms.</summary>
internal static class Operations
{
    private delegate Tensor Operation(Tensor[] x, GoldenCase c);

    private static readonly Dictionary<string, Operation> Table = new()
    {
        ["add"] = (x, _) => x[0] + x[1],
        ["sub"] = (x, _) => x[0] - x[1],
        ["mul"] = (x, _) => x[0] * x[1],
        ["div"] = (x, _) => x[0] / x[1],
        ["pow"] = (x, _) => x[0].pow(x[1]),
        ["maximum"] = (x, _) => maximum(x[0], x[1]),
        ["minimum"] = (x, _) => minimum(x[0], x[1]),
        ["add_scalar"] = (x, _) => x[0] + 1.5,
        ["sub_scalar"] = (x, _) => x[0] - 1.5,
        ["mul_scalar"] = (x, _) => x[0] * -2.5,
        ["div_scalar"] = (x, _) => x[0] / 3,
        ["scalar_sub"] = (x, _) => (Scalar)1.5 - x[0],
        ["scalar_div"] = (x, _) => (Scalar)2.0 / x[0],
        ["pow_2"] = (x, _) => x[0].pow(2),
        ["pow_3"] = (x, _) => x[0].pow(3),
        ["clamp"] = (x, _) => x[0].clamp(-0.5, 0.75),
        ["clamp_min"] = (x, _) => x[0].clamp_min(0.25),
        ["clamp_max"] = (x, _) => x[0].clamp_max(0.25),
        ["neg"] = (x, _) => -x[0],
        ["abs"] = (x, _) => abs(x[0]),
        ["exp"] = (x, _) => exp(x[0]),
        ["log"] = (x, _) => log(x[0]),
        ["sqrt"] = (x, _) => sqrt(x[0]),
        ["rsqrt"] = (x, _) => x[0].rsqrt(),
        ["reciprocal"] = (x, _) => x[0].reciprocal(),
        ["square"] = (x, _) => square(x[0]),
        ["sin"] = (x, _) => sin(x[0]),
        ["cos"] = (x, _) => cos(x[0]),
        ["sign"] = (x, _) => sign(x[0]),
        ["floor"] = (x, _) => x[0].floor(),
        ["ceil"] = (x, _) => x[0].ceil(),
        ["round"] = (x, _) => x[0].round(),
        ["relu"] = (x, _) => F.relu(x[0]),
        ["leaky_relu"] = (x, _) => F.leaky_relu(x[0], 0.1),
        ["sigmoid"] = (x, _) => sigmoid(x[0]),
        ["tanh"] = (x, _) => tanh(x[0]),
        ["gelu"] = (x, _) => F.gelu(x[0]),
        ["silu"] = (x, _) => x[0].silu(),
        ["elu"] = (x, _) => F.elu(x[0], 1.3),
        ["eq"] = (x, _) => x[0] == x[1],
        ["ne"] = (x, _) => x[0] != x[1],
        ["lt"] = (x, _) => x[0] < x[1],
        ["le"] = (x, _) => x[0] <= x[1],
        ["gt"] = (x, _) => x[0] > x[1],
        ["ge"] = (x, _) => x[0] >= x[1],
        ["logical_and"] = (x, _) => logical_and(x[0], x[1]),
        ["logical_or"] = (x, _) => logical_or(x[0], x[1]),
        ["logical_xor"] = (x, _) => x[0].logical_xor(x[1]),
        ["logical_not"] = (x, _) => logical_not(x[0]),
        ["isnan"] = (x, _) => isnan(x[0]),
        ["isinf"] = (x, _) => isinf(x[0]),
        ["isfinite"] = (x, _) => isfinite(x[0]),
        ["mm"] = (x, c) => c.Settings.ContainsKey("variant") ? mm(x[0].t(), x[1].t()) : mm(x[0], x[1]),
        ["matmul"] = (x, _) => matmul(x[0], x[1]),
        ["mv"] = (x, _) => mv(x[0], x[1]),
        ["dot"] = (x, _) => dot(x[0], x[1]),
        ["bmm"] = (x, _) => bmm(x[0], x[1]),
        ["addmm"] = (x, _) => addmm(x[0], x[1], x[2], 0.5f, 2),
        ["linear"] = (x, _) => F.linear(x[0], x[1], x.Length > 2 ? x[2] : null),
        ["sum"] = (x, c) => x[0].sum(Longs(c, "dims"), Truth(c, "keepdim")),
        ["mean"] = (x, c) => x[0].mean(Longs(c, "dims"), Truth(c, "keepdim")),
        ["amax"] = (x, c) => Kept(x[0].amax(Longs(c, "dims")), x[0], c),
        ["amin"] = (x, c) => Kept(x[0].amin(Longs(c, "dims")), x[0], c),
        ["var"] = (x, c) => x[0].var(Longs(c, "dims"), true, Truth(c, "keepdim")),
        ["std"] = (x, c) => x[0].std(Longs(c, "dims"), true, Truth(c, "keepdim")),
        ["var_biased"] = (x, c) => x[0].var(Longs(c, "dims"), unbiased: false),
        ["max"] = (x, _) => x[0].max(),
        ["min"] = (x, _) => x[0].min(),
        ["max_dim"] = (x, c) => x[0].max(Long(c, "dim")).values,
        ["min_dim"] = (x, c) => x[0].min(Long(c, "dim")).values,
        ["argmax"] = (x, c) => x[0].argmax(Long(c, "dim")),
        ["argmin"] = (x, c) => x[0].argmin(Long(c, "dim")),
        ["any"] = (x, _) => x[0].any(),
        ["all"] = (x, _) => x[0].all(),
        ["any_dim"] = (x, c) => x[0].any(Long(c, "dim")),
        ["all_dim"] = (x, c) => x[0].all(Long(c, "dim")),
        ["softmax"] = (x, c) => F.softmax(x[0], Long(c, "dim")),
        ["log_softmax"] = (x, c) => F.log_softmax(x[0], Long(c, "dim")),
        ["cross_entropy"] = (x, c) =>
            F.cross_entropy(
                x[0],
                x[1],
                x.Length > 2 ? x[2] : null,
                Long(c, "ignore_index", -100),
                Reduce(c),
                Real(c, "label_smoothing")
            ),
        ["nll_loss"] = (x, c) => F.nll_loss(x[0], x[1], x.Length > 2 ? x[2] : null, Reduce(c)),
        ["mse_loss"] = (x, c) => F.mse_loss(x[0], x[1], Reduce(c)),
        ["l1_loss"] = (x, c) => F.l1_loss(x[0], x[1], Reduce(c)),
        ["smooth_l1_loss"] = (x, c) => F.smooth_l1_loss(x[0], x[1], Reduce(c)),
        ["huber_loss"] = (x, c) => F.huber_loss(x[0], x[1], 1, Reduce(c)),
        ["binary_cross_entropy"] = (x, c) => F.binary_cross_entropy(x[0], x[1], x.Length > 2 ? x[2] : null, Reduce(c)),
        ["binary_cross_entropy_with_logits"] = (x, c) => F.binary_cross_entropy_with_logits(x[0], x[1], null, Reduce(c)),
        ["reshape"] = (x, c) => x[0].reshape(Longs(c, "shape")),
        ["flatten"] = (x, _) => x[0].flatten(1),
        ["transpose"] = (x, _) => x[0].transpose(0, 2),
        ["permute"] = (x, _) => x[0].permute(2, 0, 1),
        ["squeeze"] = (x, _) => x[0].squeeze(),
        ["unsqueeze"] = (x, _) => x[0].unsqueeze(-1),
        ["expand"] = (x, _) => x[0].expand(4, 2, 3),
        ["slice"] = (x, _) => x[0].slice(1, 1, 5, 2),
        ["narrow"] = (x, _) => x[0].narrow(1, 1, 2),
        ["select"] = (x, c) => x[0].select(1, c.Name.EndsWith("strided", StringComparison.Ordinal) ? 2 : -1),
        ["index_select"] = (x, c) => x[0].index_select(Long(c, "dim", 0), x[1]),
        ["gather"] = (x, c) => x[0].gather(Long(c, "dim"), x[1]),
        ["cat"] = (x, c) => cat(x, Long(c, "dim")),
        ["stack"] = (x, c) => stack(x, Long(c, "dim")),
        ["where"] = (x, _) => where(x[0], x[1], x[2]),
        ["masked_fill"] = (x, _) => x[0].masked_fill(x[1], -7),
        ["clone"] = (x, _) => x[0].clone(),
        ["one_hot"] = (x, _) => F.one_hot(x[0], 5),
    };

    public static Tensor Run(GoldenCase c, Tensor[] operands) => Table[c.Settings["operation"].GetString()!](operands, c);

    private static long[] Longs(GoldenCase c, string name) =>
        [.. c.Settings[name].EnumerateArray().Select(value => value.GetInt64())];

    private static bool Truth(GoldenCase c, string name) => c.Settings[name].GetBoolean();

    private static long Long(GoldenCase c, string name, long? missing = null) =>
        c.Settings.TryGetValue(name, out var value) ? value.GetInt64() : missing ?? throw new KeyNotFoundException(name);

    private static double Real(GoldenCase c, string name) =>
        c.Settings.TryGetValue(name, out JsonElement value) ? value.GetDouble() : 0;

    private static Reduction Reduce(GoldenCase c) =>
        !c.Settings.TryGetValue("reduction", out var value)
            ? Reduction.Mean
            : Enum.Parse<Reduction>(value.GetString()!, ignoreCase: true);

    /// <summary>amax and amin without keepdim, in the shape that the case has.</summary>
    private static Tensor Kept(Tensor y, Tensor x, GoldenCase c)
    {
        if (!Truth(c, "keepdim"))
        {
            return y;
        }

        foreach (var dim in Longs(c, "dims").Select(dim => dim < 0 ? dim + x.ndim : dim).Order())
        {
            y = y.unsqueeze(dim);
        }

        return y;
    }
}
