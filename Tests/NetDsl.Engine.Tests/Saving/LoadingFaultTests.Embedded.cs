using NetDsl.Engine.Tests.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Saving;

/// <summary>What does not fit, or is damaged, is reported and changes nothing.</summary>
public sealed class LoadingFaultTests
{
    [Fact]
    public void All_differences_are_reported()
    {
        using var source = nn.Sequential(("a", nn.Linear(2, 3)), ("b", nn.Linear(3, 1)), ("d", nn.BatchNorm1d(1)));
        source.register_buffer("count", zeros(2, ScalarType.Int64));
        using var target = nn.Sequential(("a", nn.Linear(2, 4)), ("c", nn.Linear(4, 1, false)), ("d", nn.BatchNorm1d(1)));
        target.register_buffer("count", zeros(2));
        var before = States.Bytes(target);

        var error = Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(States.Bytes(source))));

        Assert.Equal(
            "The saved state does not fit module 'Sequential', which is left unchanged. Missing: c.weight. Unexpected: "
                + "b.weight, b.bias. Wrong shape: a.weight (expected [4, 2], found [3, 2]), a.bias (expected [4], "
                + "found [3]). Wrong type: count (expected Float32, found Int64).",
            error.Message
        );
        Assert.Equal(before, States.Bytes(target));
    }

    [Fact]
    public void Not_strictly_names_may_differ_and_shapes_may_not()
    {
        using var source = nn.Sequential(("a", nn.Linear(2, 3)), ("b", nn.Linear(3, 1)));
        using var target = nn.Sequential(("a", nn.Linear(2, 3)), ("c", nn.Linear(3, 1)));
        using var narrow = nn.Sequential(("a", nn.Linear(2, 2)), ("c", nn.Linear(3, 1)));
        var untouched = ((Linear)target[1]).weight.Floats();
        var loaded = new Dictionary<string, bool>();

        target.load(new MemoryStream(States.Bytes(source)), false, null, loaded);

        Assert.Equal(((Linear)source[0]).weight.Floats(), ((Linear)target[0]).weight.Floats());
        Assert.Equal(untouched, ((Linear)target[1]).weight.Floats());
        Assert.Equal(
            [("a.weight", true), ("a.bias", true), ("b.weight", false), ("b.bias", false)],
            loaded.Select(pair => (pair.Key, pair.Value))
        );
        Assert.Throws<ArgumentException>(() => narrow.load(new MemoryStream(States.Bytes(source)), false));
    }

    [Fact]
    public void Skipped_names_stay_as_they_are_whatever_their_shape()
    {
        using var source = nn.Sequential(("a", nn.Linear(2, 3)), ("b", nn.Linear(3, 1)));
        using var target = nn.Sequential(("a", nn.Linear(2, 3)), ("b", nn.Linear(3, 5)));
        var untouched = ((Linear)target[1]).weight.Floats();

        target.load(new MemoryStream(States.Bytes(source)), true, ["b.weight", "b.bias"]);

        Assert.Equal(((Linear)source[0]).bias!.Floats(), ((Linear)target[0]).bias!.Floats());
        Assert.Equal(untouched, ((Linear)target[1]).weight.Floats());

        // As in TorchSharp, a skipped name must be there all the same.
        var without = States.Bytes(source, ["b.bias"]);
        Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(without), true, ["b.weight", "b.bias"]));
        target.load(new MemoryStream(without), false, ["b.weight"]);
    }

    [Fact]
    public void Types_that_the_engine_lacks_are_passed_over_or_reported()
    {
        using var target = nn.Linear(1, 1, false);
        // "weight" as Float64, [1, 1]; then the same under another name.
        byte[] weight = [1, 6, .. "weight"u8, 7, 2, 1, 1, .. BitConverter.GetBytes(1.0)];
        byte[] other = [1, 5, .. "extra"u8, 7, 2, 1, 1, .. BitConverter.GetBytes(1.0)];

        Assert.Contains(
            "Wrong type: weight (expected Float32, found Float64).",
            Assert.Throws<ArgumentException>(() => target.load(new MemoryStream(weight))).Message,
            StringComparison.Ordinal
        );
        target.load(new MemoryStream(other), false);
    }

    [Fact]
    public void Data_that_end_early_change_nothing()
    {
        using var target = States.Described();
        var before = States.Bytes(target);
        using var source = States.Described();
        var bytes = States.Bytes(source);
        for (var length = 0; length < bytes.Length; length += length < 1600 ? 7 : 1)
        {
            Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(bytes, 0, length)));
        }
        Assert.Equal(before, States.Bytes(target));
    }

    /// <summary>
    /// Whatever bytes are flipped, the data are loaded or refused with one of the two errors, and refused data change nothing.
    /// </summary>
    [Fact]
    public void Damaged_data_are_loaded_or_refused()
    {
        using var target = nn.Linear(2, 2);
        using var source = nn.Linear(2, 2);
        var sound = States.Bytes(source);
        var random = new System.Random(1);
        var refused = 0;
        for (var round = 0; round < 20000; round++)
        {
            var damaged = sound.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var before = States.Bytes(target);
            try
            {
                target.load(new MemoryStream(damaged), round % 2 == 0, ["bias"]);
            }
            catch (Exception error) when (error is InvalidDataException or ArgumentException)
            {
                refused++;
                Assert.Equal(before, States.Bytes(target));
            }
        }
        Assert.InRange(refused, 5000, 19999);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 8, 8, 0, 0 }, "not a TorchSharp state")]
    [InlineData(new byte[] { 1, 1, 97, 8, 1, 1, 0 }, "'a' has elements of type 8")]
    [InlineData(new byte[] { 1, 1, 97, 0xFF, 1, 1, 1, 0 }, "'a' has elements of type 255")]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF }, "not a TorchSharp state")]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 7 }, "A name has 2147483647 bytes")]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xF }, "A name has -1 bytes")]
    [InlineData(new byte[] { 1, 1, 97, 6, 65 }, "65 dimensions")]
    [InlineData(new byte[] { 1, 1, 97, 6, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1 }, "a size of -1")]
    [InlineData(
        new byte[] { 1, 1, 97, 6, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1, 2, 3 },
        "but the data end after 3"
    )]
    [InlineData(new byte[] { 2, 1, 97, 6, 1, 0, 1, 97, 6, 1, 0 }, "'a' comes twice")]
    public void Other_data_are_refused(byte[] data, string fault)
    {
        using var target = nn.Linear(2, 2);
        Assert.Contains(
            fault,
            Assert.Throws<InvalidDataException>(() => target.load(new MemoryStream(data))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "version https://git-lfs.github.com/spec/v1\n"
            + "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n"
    )]
    [InlineData(
        "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Sign in to go on to the file that you have "
            + "asked for.</body></html>\n"
    )]
    [InlineData("\u0001\u0004\u001b[2J\u0006\u0000")]
    public void Messages_about_other_files_have_no_control_characters(string file)
    {
        using var target = nn.Linear(2, 2);
        var message = Assert
            .Throws<InvalidDataException>(() => target.load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file))))
            .Message;
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Fact]
    public void A_faulty_file_is_named()
    {
        using var target = nn.Linear(2, 2);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [1]);
            Assert.StartsWith(
                path,
                Assert.Throws<InvalidDataException>(() => target.load(path)).Message,
                StringComparison.Ordinal
            );
            // It is not held open.
            File.Delete(path);
            Assert.Throws<FileNotFoundException>(() => target.load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
