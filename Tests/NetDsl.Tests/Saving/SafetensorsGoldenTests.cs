using System.Runtime.InteropServices;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Saving;

/// <summary>Files that PyTorch's tensors were written to by an independent writer (Tests/Goldens/make_safetensors.py).</summary>
public sealed class SafetensorsGoldenTests : IDisposable
{
    private static readonly string Goldens = Path.Combine(AppContext.BaseDirectory, "Goldens");

    private readonly TemporaryFolder folder = new();

    private static SafetensorsEntry[] Expected =>
        [
            Entry("fc1.weight", SafetensorsType.F32, [2, 3], [-2.5f, -1.5f, -0.5f, 0.5f, 1.5f, 2.5f]),
            Entry("fc1.bias", SafetensorsType.F32, [2], [0.1f, BitConverter.UInt32BitsToSingle(0x7FC00000)]),
            Entry("double", SafetensorsType.F64, [2, 1], [1e300, -0.0]),
            Entry("half", SafetensorsType.F16, [2], [(Half)1.5, (Half)65504]),
            Entry("brain", SafetensorsType.BF16, [2], [(ushort)0xBF80, (ushort)0x4040]),
            Entry("bn.num_batches_tracked", SafetensorsType.I64, [], [1L << 40]),
            Entry("int", SafetensorsType.I32, [2], [-1, 1 << 30]),
            Entry("short", SafetensorsType.I16, [2], [(short)-2, (short)3]),
            Entry("signed", SafetensorsType.I8, [2], [(sbyte)-3, (sbyte)4]),
            Entry("byte", SafetensorsType.U8, [1], [(byte)255]),
            Entry("größe", SafetensorsType.BOOL, [3], [true, false, true]),
            Entry("empty", SafetensorsType.F32, [3, 0], Array.Empty<float>()),
        ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ordered.safetensors")]
    [InlineData("shuffled.safetensors")]
    public void PyTorchs_tensors_are_read(string name)
    {
        var file = SafetensorsFile.Read(Path.Combine(Goldens, name));

        Assert.Equal(Texts(Expected).Order(StringComparer.Ordinal), Texts(file.Entries).Order(StringComparer.Ordinal));
        Assert.Equal("pt", file.Metadata["format"]);
    }

    [Fact]
    public void The_same_tensors_give_the_same_bytes()
    {
        new SafetensorsFile(Expected, new Dictionary<string, string> { ["format"] = "pt" }).Write(folder["file"]);

        Assert.Equal(File.ReadAllBytes(Path.Combine(Goldens, "ordered.safetensors")), File.ReadAllBytes(folder["file"]));
    }

    private static SafetensorsEntry Entry<T>(string name, SafetensorsType type, long[] shape, T[] elements)
        where T : struct => new(name, type, shape, MemoryMarshal.AsBytes(elements.AsSpan()).ToArray());

    private static IEnumerable<string> Texts(IEnumerable<SafetensorsEntry> entries) =>
        entries.Select(entry => $"{entry}: {Convert.ToHexString(entry.Data.Span)}");
}
