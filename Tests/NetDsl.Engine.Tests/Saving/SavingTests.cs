using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Saving;

/// <summary>TorchSharp's own format, byte for byte and back.</summary>
public sealed partial class SavingTests
{
    [Fact]
    public void The_bytes_are_TorchSharps()
    {
        using var model = nn.Sequential(("fc", nn.Linear(1, 2, false)));
        ((Linear)model[0]).weight = new Parameter(tensor(new[] { 1f, -2f }, [2, 1]));
        // One entry; the name with its length; Float32 = 6; two dimensions, 2 and 1; the numbers.
        byte[] expected = [1, 9, .. "fc.weight"u8, 6, 2, 2, 1, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        Assert.Equal(expected, States.Bytes(model));
    }

    [Fact]
    public void A_file_made_from_the_description_of_the_format_is_read_and_written()
    {
        var golden = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Goldens", "torchsharp_state.bin"));
        using var model = States.Described();
        var loaded = new Dictionary<string, bool>();
        Assert.Same(model, model.load(new MemoryStream(golden), true, null, loaded));

        var state = model.state_dict();
        Assert.Equal(
            [
                "fc1.weight",
                "norm.weight",
                "norm.bias",
                "größe.weight",
                "größe.bias",
                "norm.running_mean",
                "norm.running_var",
                "norm.num_batches_tracked",
            ],
            state.Keys
        );
        Assert.Equal(state.Keys, loaded.Keys);
        Assert.All(loaded.Values, Assert.True);
        Assert.All(
            state.Values.Take(7).Select((tensor, n) => (tensor, n)),
            entry =>
                Assert.Equal(
                    Enumerable.Range(0, (int)entry.tensor.numel()).Select(i => entry.n + i + 0.25f),
                    entry.tensor.data<float>().ToArray()
                )
        );
        Assert.Equal(1L << 40, state["norm.num_batches_tracked"].item<long>());
        Assert.Equal(golden, States.Bytes(model));
    }

    [Fact]
    public void A_file_gives_the_same_module_back()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var source = States.Described();
            using (no_grad())
            {
                source.train();
                source.call(randn(8, 200)).Dispose();
            }
            Assert.Equal(1, source.state_dict()["norm.num_batches_tracked"].item<long>());
            Assert.Same(source, source.save(path));
            using var target = States.Described();
            Assert.Same(target, target.load(path));
            Assert.Equal(States.Bytes(source), States.Bytes(target));
            Assert.All(target.parameters(), parameter => Assert.True(parameter.requires_grad));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Skipped_names_are_not_written()
    {
        using var source = nn.Linear(2, 2);
        var bytes = States.Bytes(source, ["bias"]);
        // One entry, its name with its length, three bytes of type and sizes and one of rank, four floats.
        Assert.Equal(1 + 1 + "weight".Length + 4 + 16, bytes.Length);
        Assert.Equal(1, bytes[0]);
    }

    [Fact]
    public void Streams_are_closed_and_what_follows_is_left_to_the_reader()
    {
        using var model = nn.Linear(2, 2);
        var stream = new MemoryStream();
        model.save(stream);
        Assert.False(stream.CanWrite);
        stream = new MemoryStream([.. stream.ToArray(), 42]);
        using var reader = new BinaryReader(stream);
        model.load(reader);
        Assert.Equal(42, reader.ReadByte());
    }

    [Fact]
    public void A_tensor_is_saved_and_loaded()
    {
        using var source = tensor(new[] { 1L, -2, 3 }, [3]);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        source.Save(writer);
        source.Save(writer);
        using var target = zeros(3, ScalarType.Int64);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        target.Load(reader, skip: true);
        Assert.Equal([0L, 0, 0], target.data<long>().ToArray());
        target.Load(reader);
        Assert.Equal([1L, -2, 3], target.data<long>().ToArray());
        stream.Position = 0;
        using var other = zeros(2, ScalarType.Int64);
        Assert.Throws<ArgumentException>(() => other.Load(reader));
        stream.Position = 0;
        using var floats = zeros(3);
        Assert.Throws<ArgumentException>(() => floats.Load(reader, true));
    }
}
