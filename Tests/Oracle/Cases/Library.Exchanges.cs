using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    /// <summary>What one engine writes and the other reads: bytes as hexadecimal text.</summary>
    private void AddExchanges()
    {
        Fixed(
            "a network is saved",
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                using var stream = new MemoryStream();
                var net = Network();
                net.call(rand(5, 4));
                net.save(stream);
                return new object[] { Convert.ToHexString(stream.ToArray()) };
            }
        );
        Fixed(
            "a network is loaded",
            (x, a) =>
            {
                var net = Network();
                net.load(new MemoryStream(Convert.FromHexString(a.Text("bytes"))));
                net.eval();
                manual_seed(a.Long("seed"));
                return new[] { net.call(rand(3, 4)) }
                    .Concat(net.state_dict().Values.Select(value => value.detach().to(ScalarType.Float32)))
                    .ToArray();
            }
        );
        Fixed(
            "a tensor is saved",
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                randn(3, 4).Save(writer);
                randint(0, 9, [5]).Save(writer);
                rand(7).gt(0.5).Save(writer);
                return new object[] { Convert.ToHexString(stream.ToArray()) };
            }
        );
        Fixed(
            "a tensor is loaded",
            (x, a) =>
            {
                using var reader = new BinaryReader(new MemoryStream(Convert.FromHexString(a.Text("bytes"))));
                Tensor[] tensors = [zeros(3, 4), zeros(5, ScalarType.Int64), zeros(7, ScalarType.Bool)];
                foreach (var one in tensors)
                {
                    one.Load(reader);
                }
                return tensors;
            }
        );
        Fixed(
            "an optimizer is saved",
            (x, a) =>
            {
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                foreach (var (parameter, optimizer) in Optimizers(a.Long("seed")))
                {
                    // All of its numbers are exact, whatever the order of the operations.
                    parameter.sum().backward();
                    optimizer.step();
                    var dictionary = optimizer.state_dict();
                    writer.Write(dictionary.Options.Count);
                    foreach (var state in dictionary.State)
                    {
                        state.SaveStateDict(writer);
                    }
                }
                return new object[] { Convert.ToHexString(stream.ToArray()) };
            }
        );
        Fixed(
            "an optimizer is loaded",
            (x, a) =>
            {
                using var reader = new BinaryReader(new MemoryStream(Convert.FromHexString(a.Text("bytes"))));
                var moved = new List<Tensor>();
                foreach (var (parameter, optimizer) in Optimizers(a.Long("seed")))
                {
                    reader.ReadInt32();
                    foreach (var state in optimizer.state_dict().State)
                    {
                        state.LoadStateDict(reader);
                    }
                    (parameter * parameter).sum().backward();
                    optimizer.step();
                    moved.Add(parameter.detach());
                }
                return moved.ToArray();
            }
        );
    }

    // RMSProp is not among them: TorchSharp also writes buffers that its options do not use.
    private static IEnumerable<(Parameter, OptimizerHelper)> Optimizers(long seed)
    {
        manual_seed(seed);
        foreach (
            var make in new Func<Parameter[], OptimizerHelper>[]
            {
                all => optim.SGD(all, 0.1, 0.5),
                all => optim.Adam(all, 0.1, 0.5, 0.75, 1e-8, 0, true),
                all => optim.AdamW(all, 0.1, 0.5, 0.75, 1e-8, 0, true),
                all => optim.Adagrad(all, 0.1, 0, 0, 0.5),
                all => optim.RAdam(all, 0.1, 0.5, 0.75),
            }
        )
        {
            var parameter = nn.Parameter(rand(2, 3));
            yield return (parameter, make([parameter]));
        }
    }

    private static Sequential Network() =>
        nn.Sequential(
            ("fc1", nn.Linear(4, 6)),
            ("norm", nn.BatchNorm1d(6)),
            ("relu", nn.ReLU()),
            ("scale", nn.LayerNorm(6)),
            ("drop", nn.Dropout()),
            ("fc2", nn.Linear(6, 2))
        );
}
