using NetDsl.Engine.Tests.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Saving;

public sealed class SavingTests
{
    [Fact]
    public void The_bytes_are_TorchSharps()
    {
        using var model = nn.Sequential(("fc", nn.Linear(1, 2, false)));
        ((Linear)model[0]).weight = new Parameter(tensor(new[] { 1f, -2f }, [2, 1]));
        using var stream = new MemoryStream();
        model.save(stream);
        // One entry; the name with its length; Float32 = 6; two dimensions, 2 and 1; the numbers.
        byte[] expected = [1, 9, .. "fc.weight"u8, 6, 2, 2, 1, 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void A_file_gives_the_same_module_back()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var source = Model();
            source.register_buffer("counts", tensor(new[] { 1L, 1L << 40 }, [2]));
            source.save(path);
            using var target = Model();
            target.register_buffer("counts", zeros(2, ScalarType.Int64));
            var loaded = new Dictionary<string, bool>();
            Assert.Same(target, target.load(path, true, null, loaded));
            Assert.Equal(source.parameters().Select(p => p.Floats()), target.parameters().Select(p => p.Floats()));
            Assert.Equal([1L, 1L << 40], target.get_buffer("counts")!.data<long>().ToArray());
            Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias", "counts"], loaded.Keys);
            Assert.All(loaded.Values, Assert.True);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Data_that_end_early_change_nothing()
    {
        using var source = Model();
        using var stream = new MemoryStream();
        source.save(stream);
        var bytes = stream.ToArray();
        using var target = Model();
        var before = target.parameters().Select(p => p.Floats()).ToList();
        foreach (var length in new[] { 0, 1, 5, 20, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(bytes, 0, length)));
        }
        Assert.Equal(before, target.parameters().Select(p => p.Floats()));
    }

    [Fact]
    public void Another_modules_state_is_refused()
    {
        using var stream = new MemoryStream();
        using var source = nn.Linear(2, 2);
        source.save(stream);
        using var target = Model();
        stream.Position = 0;
        Assert.Contains("0.weight", Assert.Throws<InvalidOperationException>(() => target.load(stream)).Message);
    }

    [Fact]
    public void Skipped_names_are_neither_written_nor_read()
    {
        using var source = nn.Linear(2, 2);
        using var target = nn.Linear(2, 2);
        using var stream = new MemoryStream();
        source.save(stream, ["bias"]);
        stream.Position = 0;
        var bias = target.bias!.Floats();
        target.load(stream, true, ["bias"]);
        Assert.Equal(source.weight.Floats(), target.weight.Floats());
        Assert.Equal(bias, target.bias!.Floats());
    }

    private static Sequential Model() => nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2));
}
