using System.Buffers;
using System.Text;

namespace NetDsl;

/// <summary>A file of a different kind than expected, recognised by its first bytes.</summary>
/// <param name="What">What the file seems to be, with an article.</param>
/// <param name="Repair">What to do, a sentence; null if another file is needed.</param>
/// <param name="WeightRepair">What to do if weights are expected and may be in it; otherwise null.</param>
internal sealed record ForeignFile(string What, string? Repair = null, string? WeightRepair = null)
{
    /// <summary>How many bytes are examined.</summary>
    public const int HeadLength = 512;

    private const string ToSafetensors =
        "Convert it in Python: from safetensors.torch import save_file; save_file(torch.load(\"file.pth\"), "
        + "\"file.safetensors\"). If the checkpoint holds more than weights, save its state_dict.";

    private const string FetchIt = "The file itself was not downloaded: run git lfs pull.";
    private const string Unpack = "Unpack it first.";
    private const string DownloadAgain = "Download the file again, and check what the server sends.";
    private const string ExportAgain = "Save the weights of the model that it was made from as safetensors.";

    private static readonly SearchValues<byte> NameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_."u8
    );

    private static readonly ForeignFile Empty = new("empty", "Copy or download it again.");

    /// <summary>Kinds of files with fixed first bytes.</summary>
    private static readonly (byte[] Start, ForeignFile File)[] Known =
    [
        (Bytes("version https://git-lfs"), new("a Git LFS pointer", FetchIt)),
        (Bytes("version https://hawser"), new("a Git LFS pointer", FetchIt)),
        ([0x1F, 0x8B], new("data compressed by gzip", Unpack)),
        ([0x28, 0xB5, 0x2F, 0xFD], new("data compressed by zstd", Unpack)),
        ([0xFD, .. Bytes("7zXZ")], new("data compressed by xz", Unpack)),
        (Bytes("BZh"), new("data compressed by bzip2", Unpack)),
        ([.. Bytes("7z"), 0xBC, 0xAF, 0x27, 0x1C], new("a 7z archive", Unpack)),
        (
            [0x93, .. Bytes("NUMPY")],
            new(
                "a NumPy array (.npy)",
                null,
                "Save it in Python by safetensors.numpy.save_file, under the name of a tensor of the network."
            )
        ),
        ([0x89, .. Bytes("HDF\r\n")], new("an HDF5 file (.h5), as Keras writes it", null, ExportAgain)),
        (Bytes("GGUF"), new("a GGUF file", null, ExportAgain)),
        (Bytes("%PDF"), new("a PDF document")),
        ([0x89, .. Bytes("PNG")], new("a PNG picture")),
        ([0xFF, 0xD8, 0xFF], new("a JPEG picture")),
    ];

    /// <summary>What the file is, as part of a sentence.</summary>
    public string Says => this == Empty ? "it is empty" : $"it seems to be {What}";

    /// <summary>Guesses the kind of a file.</summary>
    /// <param name="head">Its first bytes, at most <see cref="HeadLength"/>.</param>
    /// <returns>Null if the kind is not recognised.</returns>
    public static ForeignFile? Recognise(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return Empty;
        }

        foreach (var (start, file) in Known)
        {
            if (head.StartsWith(start))
            {
                return file;
            }
        }

        return IsSafetensors(head) ? new("a safetensors file")
            : IsIdx(head) ? new("an IDX file, as MNIST's images and labels are")
            : head.StartsWith("PK\x03\x04"u8) ? Zip(head)
            : head is [0x80, >= 2 and <= 5, ..]
                ? new("a Python pickle, as torch.save wrote it before version 1.6", null, ToSafetensors)
            : head.Length > 262 && head[257..].StartsWith("ustar"u8) ? new("a tar archive", Unpack)
            : IsOnnx(head) ? new("an ONNX model", null, ExportAgain)
            : IsTorchSharps(head)
                ? new("a module in TorchSharp's own format", null, "Load it by the module's load, and write it by SaveWeights.")
            : Written(head);
    }

    /// <summary>Whether a file begins like a safetensors file: the length of the header, and its first character.</summary>
    public static bool IsSafetensors(ReadOnlySpan<byte> head) => head.Length > 9 && head[8] == '{' && head[4..8] is [0, 0, 0, 0];

    private static ForeignFile Zip(ReadOnlySpan<byte> head) =>
        head.IndexOf("data.pkl"u8) >= 0 || head.IndexOf("/version"u8) >= 0
            ? new("a PyTorch checkpoint (.pt, .pth)", null, ToSafetensors)
        : head.IndexOf(".npy"u8) >= 0
            ? new(
                "a NumPy archive (.npz)",
                null,
                "Save it in Python: safetensors.numpy.save_file(dict(numpy.load(\"file.npz\")), \"file.safetensors\")."
            )
        : new("a zip archive", Unpack);

    private static bool IsIdx(ReadOnlySpan<byte> head) =>
        head is [0, 0, 0x08 or 0x09 or (>= 0x0B and <= 0x0E), >= 1 and <= 8, ..];

    // Protocol buffers: field 1, the version of the format, then field 2, the producer's name, or field 7, the graph.
    private static bool IsOnnx(ReadOnlySpan<byte> head) => head is [0x08, < 0x20, 0x12 or 0x3A, ..];

    // The number of tensors, the length of the first one's name, the name: dots separate its parts.
    private static bool IsTorchSharps(ReadOnlySpan<byte> head) =>
        head is [> 0 and < 0x80, > 2 and < 0x80, ..]
        && head.Length > 2 + head[1]
        && head.Slice(2, head[1]) is var name
        && name.Contains((byte)'.')
        && !name.ContainsAnyExcept(NameLetters);

    private static ForeignFile? Written(ReadOnlySpan<byte> head)
    {
        // The last bytes may be a part of a letter.
        var text = Encoding.UTF8.GetString(head).TrimEnd('\uFFFD').TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (
            text.Length < 2
            || text.Any(letter => letter == '\uFFFD' || (char.IsControl(letter) && letter is not ('\t' or '\r' or '\n')))
        )
        {
            return null;
        }

        return text[0] == '<' ? new("a web page or XML, as it comes instead of a download that failed", DownloadAgain)
            : text[0] is '{' or '['
                ? new("JSON", null, "A model in several parts has such an index: load its .safetensors files.")
            : new($"text that begins with {Printable.Quoted(text.Split('\r', '\n')[0])}", DownloadAgain);
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
