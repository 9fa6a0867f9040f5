using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddConversions()
    {
        Many(
            "to a type",
            d =>
            {
                d.Stored();
                d.Set("type", d.Pick("Float32", "Int64", "Bool", "Byte"));
            },
            (x, a) =>
                [
                    x[0].to(a.Choice<ScalarType>("type")),
                    x[0].to_type(a.Choice<ScalarType>("type")),
                    x[0].to(a.Choice<ScalarType>("type"), CPU),
                ],
            deviation: OutOfRange
        );
        Many(
            "float, long and bool",
            d => d.Stored(),
            (x, a) => [x[0].@float(), x[0].@long(), x[0].@bool()],
            deviation: OutOfRange
        );
        Many(
            "to another's type",
            d =>
            {
                d.Stored([2, 3]);
                d.Stored([1]);
            },
            (x, a) => [x[0].to(x[1]), x[0].type_as(x[1])],
            deviation: OutOfRange
        );
        Many(
            "to the CPU",
            d => d.Stored(),
            (x, a) =>
                [
                    x[0].cpu(),
                    x[0].to(CPU),
                    x[0].to("cpu"),
                    x[0].to(DeviceType.CPU),
                    x[0].to(device("cpu"), copy: true),
                    x[0].to(new Device(DeviceType.CPU)),
                ]
        );
        Refused("cuda", d => d.Stored(), (x, a) => x[0].cuda());
        Refused("to a device that is not there", d => d.Stored(), (x, a) => x[0].to("cuda"));
        Many("clone", d => d.Stored(), (x, a) => [x[0].clone(), clone(x[0]), x[0].contiguous(), x[0].alias(), x[0].detach()]);
        // Results keep the order of their input's memory in PyTorch, and are row-major in the embedded engine: strides are not
        // compared here.
        Facts(
            "contiguous",
            d => d.Stored(),
            (x, a) => [x[0].contiguous().is_contiguous(), x[0].contiguous().contiguous().numel()]
        );
        Facts(
            "item",
            d =>
            {
                d.Stored(
                    d.Chance(0.7) ? []
                    : d.Chance(0.5) ? [1, 1]
                    : d.Shape(0, 2)
                );
                d.Set("n", 0L);
            },
            (x, a) =>
                [
                    x[0].to(ScalarType.Float32).item<float>(),
                    x[0].to(ScalarType.Int64).item<long>(),
                    x[0].to(ScalarType.Bool).item<bool>(),
                ],
            deviation: OutOfRange
        );
        Facts("item of another type", d => d.Stored([]), (x, a) => [x[0].item<float>()]);
        Facts(
            "to numbers",
            d => d.Stored(d.Chance(0.8) ? [] : [1]),
            (x, a) => [x[0].ToSingle(), x[0].ToDouble(), x[0].ToBoolean(), (float)x[0], (double)x[0], (bool)x[0]],
            deadly: NotOne
        );
        Facts(
            "to whole numbers",
            d => d.Tensor(d.Chance(0.7) ? Element.Long : Element.Bool, []),
            (x, a) => [x[0].ToInt64(), (long)x[0], x[0].to(ScalarType.Bool).ToInt32(), (int)x[0].to(ScalarType.Bool)],
            deadly: NotOne
        );
        Facts(
            "data",
            d => d.Float(d.Shape(0, 3)),
            (x, a) =>
                [
                    string.Join(",", x[0].data<float>().ToArray()),
                    x[0].data<float>().Count,
                    string.Join(",", x[0].data<float>()),
                    Copied(x[0]),
                ],
            deviation: Empty
        );
        Facts(
            "data by index",
            d =>
            {
                d.Float(d.Shape(2, 2));
                d.Set("i", (long)d.Whole(0, 4));
                d.Set("j", (long)d.Whole(0, 4));
            },
            (x, a) => [x[0].data<float>()[a.Long("i"), a.Long("j")]],
            deviation: OutsideData
        );
        One(
            "data written",
            d => d.Tensor(Element.Long, [2, 3]),
            (x, a) =>
            {
                var y = x[0].clone();
                var elements = y.data<long>();
                elements[1, 2] = 42;
                elements.CopyFrom([7, 8], 0, 1);
                return y;
            }
        );
        Facts("data of another type", d => d.Stored([2]), (x, a) => [x[0].data<long>().ToArray()]);
        Facts(
            "data facts",
            d => d.Float([3]),
            (x, a) =>
            {
                using var elements = x[0].data<float>();
                return [elements.Count, elements.IsReadOnly];
            }
        );
        Facts("bytes", d => d.Stored(d.Shape(1, 3)), (x, a) => [Convert.ToHexString(x[0].bytes)], deviation: Empty);
        One(
            "bytes written",
            d => d.Float([3]),
            (x, a) =>
            {
                var y = x[0].detach().clone();
                y.bytes = BitConverter
                    .GetBytes(1.5f)
                    .Concat(BitConverter.GetBytes(2.5f))
                    .Concat(BitConverter.GetBytes(-1f))
                    .ToArray();
                return y;
            }
        );
        One(
            "saved and read again",
            d => d.Stored(),
            (x, a) =>
            {
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                x[0].contiguous().Save(writer);
                stream.Position = 0;
                using var reader = new BinaryReader(stream);
                var y = zeros_like(x[0].contiguous());
                y.Load(reader);
                return y;
            }
        );
        Facts(
            "saved bytes",
            d => d.Stored(),
            (x, a) =>
            {
                using var stream = new MemoryStream();
                using var writer = new BinaryWriter(stream);
                x[0].contiguous().Save(writer);
                return [Convert.ToHexString(stream.ToArray())];
            }
        );
        Facts(
            "devices",
            d => d.Set("n", 0L),
            (x, a) =>
                [
                    CPU.type,
                    CPU.index,
                    CPU.ToString(),
                    device("cpu").ToString(),
                    device("cpu", -1).index,
                    device(DeviceType.CPU).ToString(),
                    new Device("cpu").type,
                    new Device("cpu", -1).index,
                    new Device(DeviceType.CPU).ToString(),
                    ((Device)"cpu").type,
                    cuda.is_available(),
                    cuda.device_count(),
                    cuda.is_cudnn_available(),
                ]
        );
        Refused("a device of no name", d => d.Set("n", 0L), (x, a) => device("tpu"));
    }

    /// <summary>A float that no whole number stands for becomes whatever the processor says.</summary>
    private static string? OutOfRange(Input[] inputs, Parameters p) =>
        inputs.Any(input =>
            input.Floats.Any(value => !(Math.Abs(value) < 255))
            || input.Floats.Any(value => value < 0)
            || (p.Values.ContainsKey("type") && p.Text("type") == "Byte" && input.Longs.Any(value => value is < 0 or > 255))
        )
            ? "the conversion of a number out of range is undefined in C++"
            : null;

    /// <summary>The conversions of a scalar have no handler for exceptions in TorchSharp's native library.</summary>
    private static bool NotOne(Input[] inputs, Parameters p) => inputs[0].Count != 1;

    private static string? Empty(Input[] inputs, Parameters p) =>
        inputs.Any(input => input.Count == 0) ? "TorchSharp cannot read a tensor without elements" : null;

    private static string? OutsideData(Input[] inputs, Parameters p) =>
        Empty(inputs, p)
        ?? (
            p.Long("i") >= inputs[0].Shape[0] || p.Long("j") >= inputs[0].Shape[1]
                ? "TorchSharp's accessor checks the place in memory only, not each index"
                : null
        );

    private static string Copied(Tensor x)
    {
        var array = new float[x.numel() + 1];
        x.data<float>().CopyTo(array, 1);
        return string.Join(",", array);
    }
}
