using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using NetDsl.Generator.Tests.Recompilation;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>The sample's ResNet-18 takes a file of torchvision's names and answers as PyTorch does.</summary>
[Collection(AtWork.Name)]
public sealed class PublishedWeightsTests : IDisposable
{
    private static readonly ModuleGolden Golden = JsonSerializer.Deserialize<ModuleGolden>(
        Repository.Read("Tests/Goldens/resnet18.json"),
        JsonSerializerOptions.Web
    )!;

    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".safetensors");

    [Fact]
    public void ResNet18_has_the_published_keys_shapes_and_parameters()
    {
        Strict.Clean(Code());
        using var net = Create();

        Assert.Equal((11_689_512, 122), (Golden.Parameters, Golden.State.Length));
        Assert.Equal(1000, Assert.Single(net.OutputShape));
        Golden.AssertIs(net);
    }

    [Fact]
    public void Its_published_weights_give_the_outputs_of_PyTorch()
    {
        Write(file, [.. Golden.State.Select((line, place) => new Weight(line, place))]);
        using var net = Create();
        net.LoadWeights(file);

        Golden.AssertOutputs(
            net.Predict([.. Enumerable.Range(0, 2 * 3 * 224 * 224).Select(number => (float)(number * 37L % 101 / 101.0))])
        );
    }

    public void Dispose() => File.Delete(file);

    private static string Code() => Repository.Read("Samples/Residual/Networks/ResNet18.cs");

    private static INetwork Create() => Loaded.Create("ResidualSample.ResNet18", 1, Code());

    /// <summary>
    /// A file as the format's description has it (https://huggingface.co/docs/safetensors), written without the library.
    /// </summary>
    private static void Write(string path, Weight[] weights)
    {
        var offset = 0L;
        var header = new Dictionary<string, object>();
        foreach (var weight in weights)
        {
            var end = offset + weight.Bytes.Length;
            header[weight.Name] = new
            {
                dtype = weight.IsCounter ? "I64" : "F32",
                shape = weight.Shape,
                data_offsets = new[] { offset, end },
            };
            offset = end;
        }

        var text = JsonSerializer.SerializeToUtf8Bytes(header);
        var length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        using var content = File.Create(path);
        content.Write(length);
        content.Write(text);
        foreach (var weight in weights)
        {
            content.Write(weight.Bytes);
        }
    }

    /// <summary>A tensor and its numbers, those of fill in make_functional.py.</summary>
    private sealed class Weight
    {
        public Weight(string line, int place)
        {
            var (name, type) = (line.Split(": ")[0], line.Split(": ")[1]);
            Name = name;
            IsCounter = type.StartsWith("int64", StringComparison.Ordinal);
            Shape = JsonSerializer.Deserialize<long[]>(type[type.IndexOf('[', StringComparison.Ordinal)..])!;
            Bytes = IsCounter
                ? MemoryMarshal.AsBytes<long>(new[] { (long)place }).ToArray()
                : MemoryMarshal.AsBytes<float>(Numbers(place)).ToArray();
        }

        public string Name { get; }

        public bool IsCounter { get; }

        public long[] Shape { get; }

        public byte[] Bytes { get; }

        private float[] Numbers(int place)
        {
            var inputs = Shape.Length > 1 ? Product(Shape.Skip(1)) : 0;
            var scale = inputs > 0 ? Math.Sqrt(24.0 / inputs) : 0.2;
            var isAboutOne =
                Name.EndsWith("running_var", StringComparison.Ordinal)
                || (Name.EndsWith("weight", StringComparison.Ordinal) && inputs == 0);
            var numbers = new float[Product(Shape)];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = (float)((((i + place) * 7919L % 2003 / 2003.0) - 0.5) * scale + (isAboutOne ? 1 : 0));
            }

            return numbers;
        }

        private static long Product(IEnumerable<long> sizes) => sizes.Aggregate(1L, (product, size) => product * size);
    }
}
