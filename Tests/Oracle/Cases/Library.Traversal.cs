using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddTraversal()
    {
        Facts(
            "names in a module",
            d => d.Float([2]),
            (x, a) =>
            {
                var net = new Nested();
                return
                [
                    net.GetName(),
                    string.Join(",", net.named_parameters().Select(entry => entry.name)),
                    string.Join(",", net.named_parameters(false).Select(entry => entry.name)),
                    string.Join(",", net.named_buffers().Select(entry => entry.name)),
                    string.Join(",", net.named_buffers(true, false).Select(entry => entry.name)),
                    string.Join(",", net.named_children().Select(entry => entry.name)),
                    string.Join(",", net.named_modules().Select(entry => entry.name)),
                    net.children().Count(),
                    net.modules().Count(),
                    net.parameters().Count(),
                    net.parameters(false).Count(),
                    net.buffers().Count(),
                    net.buffers(false).Count(),
                    string.Join(",", net.state_dict().Keys),
                    string.Join(",", net.state_dict(null, "p").Keys),
                    net.has_parameter("scale"),
                    net.has_parameter("inner.weight"),
                    net.has_parameter("none"),
                    net.has_buffer("count"),
                    net.has_buffer("norm.running_mean"),
                    net.has_buffer("none"),
                    net.get_parameter("scale")!.numel(),
                    net.get_parameter("inner.weight")!.numel(),
                    net.get_parameter("none") is null,
                    net.get_buffer("count")!.numel(),
                    net.get_buffer("none") is null,
                    net.training,
                ];
            }
        );
        Facts(
            "train and eval",
            d => d.Set("train", d.Chance(0.5)),
            (x, a) =>
            {
                var net = new Nested();
                net.train(a.Flag("train"));
                var first = string.Join(",", net.modules().Select(module => module.training));
                net.eval();
                return [first, string.Join(",", net.modules().Select(module => module.training)), net.training];
            }
        );
        Facts(
            "apply",
            d => d.Float([2]),
            (x, a) =>
            {
                var names = new List<string>();
                new Nested().apply(module => names.Add(module.GetName()));
                return [string.Join(",", names)];
            }
        );
        Facts(
            "zero_grad",
            d => d.Set("none", d.Chance(0.5)),
            (x, a) =>
            {
                var net = new Nested();
                net.parameters().Select(parameter => parameter.sum()).Aggregate((left, right) => left + right).backward();
                net.zero_grad(a.Flag("none"));
                return
                [
                    string.Join(
                        ",",
                        net.parameters().Select(parameter => parameter.grad is null ? "none" : Numbers(parameter.grad))
                    ),
                ];
            }
        );
        Facts(
            "names that are refused",
            d => d.Set("name", d.Pick("scale", "inner", "count", "new")),
            (x, a) =>
            {
                var net = new Nested();
                net.register_parameter(a.Text("name"), nn.Parameter(ones(1)));
                return [string.Join(",", net.state_dict().Keys)];
            }
        );
        Facts(
            "names of buffers that are refused",
            d => d.Set("name", d.Pick("scale", "inner", "count", "new")),
            (x, a) =>
            {
                var net = new Nested();
                net.register_buffer(a.Text("name"), ones(1), false);
                net.add_module(a.Text("name") + "2", nn.ReLU());
                return [string.Join(",", net.state_dict().Keys)];
            }
        );
        Facts(
            "state loaded",
            d =>
            {
                d.Set("strict", d.Chance(0.5));
                d.Set("fault", d.Pick("none", "missing", "unexpected", "shape", "skip"));
            },
            (x, a) =>
            {
                manual_seed(3);
                var (from, to) = (new Nested(), new Nested());
                var state = from.state_dict();
                switch (a.Text("fault"))
                {
                    case "missing":
                        state.Remove("scale");
                        break;
                    case "unexpected":
                        state.Add("extra", ones(1));
                        break;
                    case "shape":
                        state["scale"] = ones(7);
                        break;
                    default:
                        break;
                }
                var (missing, unexpected) = to.load_state_dict(
                    state,
                    a.Flag("strict"),
                    a.Text("fault") == "skip" ? ["scale"] : null
                );
                return [string.Join(",", missing), string.Join(",", unexpected), Numbers(to.get_parameter("inner.weight")!)];
            }
        );
        Facts(
            "saved and loaded",
            d => d.Set("n", 0L),
            (x, a) =>
            {
                manual_seed(4);
                var (from, to, file) = (new Nested(), new Nested(), Path.GetTempFileName());
                try
                {
                    using var stream = new MemoryStream();
                    from.save(stream);
                    using var copy = new MemoryStream(stream.ToArray());
                    to.load(copy);
                    var first = Numbers(to.get_parameter("inner.weight")!);
                    from.save(file);
                    var loaded = new Dictionary<string, bool>();
                    new Nested().load(file, loadedParameters: loaded);
                    using var second = new MemoryStream();
                    using var writer = new BinaryWriter(second);
                    from.save(writer);
                    using var reader = new BinaryReader(new MemoryStream(second.ToArray()));
                    new Nested().load(reader);
                    using var third = new MemoryStream();
                    using var states = new BinaryWriter(third);
                    nn.Module.save_state_dict(states, from.state_dict());
                    return
                    [
                        first,
                        string.Join(",", loaded.Keys),
                        Convert.ToHexString(second.ToArray()),
                        Convert.ToHexString(third.ToArray()),
                    ];
                }
                finally
                {
                    File.Delete(file);
                }
            }
        );
        Facts(
            "state of the modules that generated code uses",
            d => d.Set("seed", (long)d.Whole(0, 9999)),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                nn.Module<Tensor, Tensor>[] all =
                [
                    nn.Linear(3, 2),
                    nn.Linear(3, 2, false),
                    nn.BatchNorm1d(3),
                    nn.BatchNorm1d(3, affine: false),
                    nn.LayerNorm(3),
                    nn.LayerNorm([2, 3], bias: false),
                    nn.LayerNorm(3, elementwise_affine: false),
                    nn.Dropout(),
                    nn.ReLU(),
                    nn.Flatten(),
                    nn.Identity(),
                    nn.Softmax(1),
                    nn.GELU(),
                ];
                return
                [
                    .. all.Select(module =>
                        $"{module.GetName()} {module.training}: "
                        + string.Join(
                            ", ",
                            module
                                .state_dict()
                                .Select(entry => (Name: entry.Key, Tensor: entry.Value))
                                .Select(entry =>
                                    $"{entry.Name} {string.Join("x", entry.Tensor.shape)} {entry.Tensor.dtype} "
                                    + $"{entry.Tensor.requires_grad} "
                                    + string.Join(
                                        ";",
                                        entry.Tensor.detach().to(ScalarType.Float32).reshape(-1).data<float>().ToArray()
                                    )
                                )
                        )
                    ),
                ];
            }
        );
        Facts(
            "modules moved",
            d => d.Float([2]),
            (x, a) =>
            {
                var net = nn.Linear(2, 2);
                return
                [
                    net.cpu().GetName(),
                    net.to(CPU).GetName(),
                    net.to(DeviceType.CPU).GetName(),
                    net.to("cpu").GetName(),
                    net.to(ScalarType.Float32).GetName(),
                    net.to(CPU, ScalarType.Float32).GetName(),
                    net.to(ones(1)).GetName(),
                    net.weight!.dtype,
                    net.weight!.is_leaf,
                ];
            }
        );
        Refused("a module on a device that is not there", d => d.Float([2]), (x, a) => nn.Linear(2, 2).cuda());
        Facts(
            "parameters",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                var parameter = nn.Parameter(x[0].detach());
                var frozen = new Parameter(x[0].detach(), false);
                return
                [
                    parameter.requires_grad,
                    parameter.is_leaf,
                    frozen.requires_grad,
                    x[0].detach().AsParameter().requires_grad,
                    parameter.GetType().Name,
                    Numbers(parameter),
                ];
            }
        );
        Facts(
            "a module disposed",
            d => d.Float([2]),
            (x, a) =>
            {
                var net = nn.Linear(2, 2);
                var weight = net.weight!;
                net.Dispose();
                return [weight.IsInvalid];
            }
        );
    }

    /// <summary>Parameters, buffers and modules by registration, as generated code writes them.</summary>
    private sealed class Nested : nn.Module<Tensor, Tensor>
    {
        private readonly Linear inner = nn.Linear(2, 3);
        private readonly BatchNorm1d norm = nn.BatchNorm1d(3);
        private readonly Parameter scale = nn.Parameter(ones(3));

        public Nested()
            : base("Nested")
        {
            register_module("inner", inner);
            register_module("norm", norm);
            register_parameter("scale", scale);
            register_buffer("count", zeros(2));
        }

        public override Tensor forward(Tensor input) => norm.call(inner.call(input)) * scale;
    }
}
