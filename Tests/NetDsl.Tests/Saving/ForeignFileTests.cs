using System.IO.Compression;
using System.Text;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Saving;

/// <summary>Files of other kinds: what they seem to be, and what to do.</summary>
public sealed class ForeignFileTests : IDisposable
{
    private const string Pointer =
        "version https://git-lfs.github.com/spec/v1\n"
        + "oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[], string, string, string> Files() =>
        new()
        {
            {
                "pointer",
                Text(Pointer),
                "it seems to be a Git LFS pointer. The file itself was not downloaded: run git lfs pull.",
                "a Git LFS pointer",
                "The file itself was not downloaded: run git lfs pull."
            },
            {
                "pth",
                Zip("archive/data.pkl"),
                "it seems to be a PyTorch checkpoint (.pt, .pth). Convert it in Python: from safetensors.torch import save_file;",
                "a PyTorch checkpoint (.pt, .pth)",
                ""
            },
            {
                "old pth",
                [0x80, 2, 0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, 0x2E],
                "it seems to be a Python pickle, as torch.save wrote it before version 1.6. Convert it",
                "a Python pickle, as torch.save wrote it before version 1.6",
                ""
            },
            {
                "npz",
                Zip("linear1.weight.npy"),
                "it seems to be a NumPy archive (.npz). Save it in Python",
                "a NumPy archive (.npz)",
                ""
            },
            { "zip", Zip("readme.txt"), "it seems to be a zip archive. Unpack it first.", "a zip archive", "Unpack it first." },
            {
                "npy",
                [0x93, .. Text("NUMPY"), 1, 0, 118, 0, .. Text("{'descr': '<f4'")],
                "it seems to be a NumPy array (.npy). Save it",
                "a NumPy array (.npy)",
                ""
            },
            {
                "h5",
                [0x89, .. Text("HDF\r\n"), 0x1A, 10, 0, 0, 0, 0],
                "it seems to be an HDF5 file (.h5), as Keras writes it. Save the weights",
                "an HDF5 file (.h5), as Keras writes it",
                ""
            },
            {
                "onnx",
                [8, 7, 0x12, 7, .. Text("pytorch"), 0x1A, 5, .. Text("1.13.")],
                "it seems to be an ONNX model. Save the weights",
                "an ONNX model",
                ""
            },
            {
                "gguf",
                [.. Text("GGUF"), 3, 0, 0, 0, 1, 0, 0, 0],
                "it seems to be a GGUF file. Save the weights",
                "a GGUF file",
                ""
            },
            {
                "dat",
                [2, 14, .. Text("linear1.weight"), 6, 2, 4, 3, 0, 0, 0, 0],
                "it seems to be a module in TorchSharp's own format. Load it by the module's load",
                "a module in TorchSharp's own format",
                ""
            },
            {
                "html",
                Text("\n<!DOCTYPE html>\n<html><body>Sign in</body></html>"),
                "it seems to be a web page or XML, as it comes instead of a download that failed. Download the file again",
                "a web page or XML, as it comes instead of a download that failed",
                "Download the file again, and check what the server sends."
            },
            {
                "json",
                Text("""{"weight_map": {"fc1.weight": "model-00001-of-00002.safetensors"}}"""),
                "it seems to be JSON. A model in several parts has such an index",
                "JSON",
                ""
            },
            {
                "text",
                Text("Entry not found"),
                "it seems to be text that begins with 'Entry not found'. Download",
                "text that begins with 'Entry not found'",
                "Download the file again, and check what the server sends."
            },
            {
                "xz",
                [0xFD, .. Text("7zXZ"), 0, 0, 4, 0xE6, 0xD6],
                "it seems to be data compressed by xz. Unpack it first.",
                "data compressed by xz",
                "Unpack it first."
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Given_as_weights(string name, byte[] bytes, string asWeights, string what, string repair)
    {
        var message = Weights(name, bytes);

        Assert.StartsWith(
            $"{folder[name]} is not a safetensors file: it seems to be {what}. {repair}",
            message,
            StringComparison.Ordinal
        );
        Assert.StartsWith($"{folder[name]} is not a safetensors file: {asWeights}", message, StringComparison.Ordinal);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain(message, char.IsControl);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Given_as_images_packed_and_not(string name, byte[] bytes, string asWeights, string what, string repair)
    {
        Assert.Contains(what, asWeights, StringComparison.Ordinal);
        var expected = $"{what}, expected an IDX file of unsigned bytes, as MNIST's are. {repair}".TrimEnd();

        Assert.Equal($"{folder[name]}: found {expected}", Images(name, bytes));
        Assert.Equal($"{folder[name + ".gz"]}: found unpacked {expected}", Images(name + ".gz", IdxBytes.Compress(bytes)));
    }

    [Fact]
    public void Nothing_at_all() =>
        Assert.Equal(
            $"{folder["nothing"]} is not a safetensors file: it is empty. Copy or download it again.",
            Weights("nothing", [])
        );

    [Fact]
    public void One_kind_given_as_the_other()
    {
        new SafetensorsFile([new("a", SafetensorsType.F32, [1], new byte[4])]).Write(folder["weights"]);

        Assert.StartsWith(
            $"{folder["weights"]}: found a safetensors file, expected an IDX file of unsigned bytes",
            Images("weights", File.ReadAllBytes(folder["weights"])),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"{folder["idx"]} is not a safetensors file: it seems to be an IDX file, as MNIST's images and labels are. "
                + "Give a .safetensors file.",
            Weights("idx", IdxBytes.Make([2, 3], IdxBytes.Counting(6)))
        );
        Assert.StartsWith(
            $"{folder["gz"]} is not a safetensors file: it seems to be data compressed by gzip. Unpack it first.",
            Weights("gz", IdxBytes.Compress(File.ReadAllBytes(folder["weights"]))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("F4", " (4-bit floats)")]
    [InlineData("F6_E2M3", " (6-bit floats)")]
    [InlineData("F6_E3M2", " (6-bit floats)")]
    [InlineData("F8_E8M0", " (8-bit powers of two)")]
    [InlineData("C64", " (complex numbers)")]
    [InlineData("Q4", "")]
    [InlineData("f32", "")]
    [InlineData("F31", "")]
    [InlineData("11", "")]
    [InlineData("\\u001b[2J", "")]
    public void Types_that_are_not_read_are_named(string type, string meaning)
    {
        var bytes = SafetensorsBytes.Make($$$"""{"a":{"dtype":"{{{type}}}","shape":[2],"data_offsets":[0,1]}}""", 1);

        Assert.Equal(
            $"{folder["types"]} cannot be read: tensor 'a' has elements of type '{type.Replace("001b", "001B")}'{meaning}. "
                + "NetDsl reads BOOL, U8, I8, F8_E5M2, F8_E4M3, I16, U16, F16, BF16, I32, U32, F32, F64, I64, "
                + "U64. Convert the tensor where the file was made, in Python by tensor.float().",
            Weights("types", bytes)
        );
    }

    [Fact]
    public void No_beginning_of_a_file_fails_otherwise()
    {
        var random = new Random(1);
        foreach (var file in Files())
        {
            var bytes = (byte[])file[1];
            for (var length = 0; length <= bytes.Length; length++)
            {
                var changed = bytes[..length];
                Weights("cut", changed);
                for (var i = 0; i < 3 && length > 0; i++)
                {
                    changed[random.Next(length)] = (byte)random.Next(256);
                    Assert.DoesNotContain(Weights("cut", changed), char.IsControl);
                }
            }
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(string name)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry(name).Open())
        {
            entry.Write([1, 2, 3]);
        }

        return stream.ToArray();
    }

    private string Weights(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(folder[name])).Message;
    }

    private string Images(string name, byte[] bytes)
    {
        File.WriteAllBytes(folder[name], bytes);
        return Assert.Throws<InvalidDataException>(() => IdxFile.Read(folder[name])).Message;
    }
}
