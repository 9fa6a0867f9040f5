using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Build.Tests.Support;

/// <summary>
/// A shared library for Linux, byte by byte: what a loader reads before it runs any code. It has one loaded segment, no sections,
/// and the dynamic table at its end. Symbol 1 is of libc's version, symbol 2 of GLIBCXX_3.4, symbol 3 of GLIBCXX_3.4.32.
/// </summary>
internal sealed class ElfBuilder
{
    public const int Header = 64;

    /// <summary>Addresses are that much larger than offsets: a reader that takes one for the other finds nothing.</summary>
    private const int Base = 0x10000;

    private readonly List<byte> bytes = [];
    private readonly Dictionary<string, int> names = [];

    /// <summary>2 is 64 bit.</summary>
    public byte Class { get; set; } = 2;

    /// <summary>1 is little-endian.</summary>
    public byte Order { get; set; } = 1;

    /// <summary>62 is x86-64, 183 is ARM64.</summary>
    public ushort Machine { get; set; } = 62;

    /// <summary>The symbols that relocations of data refer to.</summary>
    public uint[] Relocations { get; set; } = [1, 2];

    /// <summary>The symbols that relocations of calls refer to.</summary>
    public uint[] Calls { get; set; } = [1];

    /// <summary>The version of each symbol, by number; 0x8000 hides one.</summary>
    public ushort[] Versions { get; set; } = [0, 2, 3, 4];

    /// <summary>The flags of the requirement of GLIBCXX_3.4.32.</summary>
    public ushort Flags { get; set; }

    /// <summary>What the last version is called.</summary>
    public string Name { get; set; } = "GLIBCXX_3.4.32";

    /// <summary>Where those flags are; known when it is built.</summary>
    public int FlagsOffset { get; private set; }

    public byte[] Build()
    {
        bytes.Clear();
        bytes.AddRange(new byte[Header + (2 * 56)]);
        var strings = Strings("", "libc.so.6", "libstdc++.so.6", "GLIBC_2.14", "GLIBCXX_3.4", Name);
        var versions = Append(Versions.SelectMany(Bytes));
        var needs = Needs();
        var relocations = Append(Relocations.SelectMany(Relocation));
        var calls = Append(Calls.SelectMany(Relocation));
        (ulong Tag, int Value)[] entries =
        [
            (5, strings + Base),
            (0x6ffffff0, versions + Base),
            (0x6ffffffe, needs + Base),
            (0x6fffffff, 2),
            (7, relocations + Base),
            (8, 24 * Relocations.Length),
            (9, 24),
            (20, 7),
            (23, calls + Base),
            (2, 24 * Calls.Length),
            (0, 0),
        ];
        var dynamic = Append(entries.SelectMany(entry => Bytes(entry.Tag).Concat(Bytes((ulong)entry.Value))));
        WriteHeaders(dynamic, 16 * entries.Length);
        return [.. bytes];
    }

    private int Strings(params string[] texts)
    {
        var start = bytes.Count;
        foreach (var text in texts)
        {
            names[text] = bytes.Count - start;
            bytes.AddRange([.. Encoding.UTF8.GetBytes(text), 0]);
        }

        return start;
    }

    // Each requirement: version, count, file, distance to its versions, distance to the next.
    private int Needs()
    {
        var start = Append([.. Bytes((ushort)1), .. Bytes((ushort)1), .. Number("libc.so.6"), .. Bytes(16u), .. Bytes(32u)]);
        Version("GLIBC_2.14", 0, 2, 0);
        Append([.. Bytes((ushort)1), .. Bytes((ushort)2), .. Number("libstdc++.so.6"), .. Bytes(16u), .. Bytes(0u)]);
        Version("GLIBCXX_3.4", 0, 3, 16);
        FlagsOffset = Version(Name, Flags, 4, 0) + 4;
        return start;
    }

    // Hash, flags, number, name, distance to the next.
    private int Version(string name, ushort flags, ushort number, uint next) =>
        Append([.. Bytes(0u), .. Bytes(flags), .. Bytes(number), .. Number(name), .. Bytes(next)]);

    private static IEnumerable<byte> Relocation(uint symbol) =>
        [.. Bytes(0x20000UL), .. Bytes(6u), .. Bytes(symbol), .. Bytes(0UL)];

    private void WriteHeaders(int dynamic, int size)
    {
        Put(0, [0x7f, (byte)'E', (byte)'L', (byte)'F', Class, Order, 1]);
        Put(16, [.. Bytes((ushort)3), .. Bytes(Machine), .. Bytes(1u), .. Bytes(0UL), .. Bytes((ulong)Header)]);
        Put(52, [.. Bytes((ushort)Header), .. Bytes((ushort)56), .. Bytes((ushort)2)]);
        Put(Header, Segment(1, 0, bytes.Count));
        Put(Header + 56, Segment(2, dynamic, size));
    }

    private static byte[] Segment(uint kind, int offset, int size) =>
        [
            .. Bytes(kind),
            .. Bytes(6u),
            .. Bytes((ulong)offset),
            .. Bytes((ulong)(offset + Base)),
            .. Bytes((ulong)(offset + Base)),
            .. Bytes((ulong)size),
            .. Bytes((ulong)size),
            .. Bytes(8UL),
        ];

    private int Append(IEnumerable<byte> part)
    {
        var start = bytes.Count;
        bytes.AddRange(part);
        return start;
    }

    private void Put(int at, IReadOnlyList<byte> part)
    {
        for (var index = 0; index < part.Count; index++)
        {
            bytes[at + index] = part[index];
        }
    }

    private byte[] Number(string name) => Bytes((uint)names[name]);

    private static byte[] Bytes(ushort number)
    {
        var result = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(result, number);
        return result;
    }

    private static byte[] Bytes(uint number)
    {
        var result = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(result, number);
        return result;
    }

    private static byte[] Bytes(ulong number)
    {
        var result = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(result, number);
        return result;
    }
}
