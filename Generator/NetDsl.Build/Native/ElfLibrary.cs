using System.Text;

namespace NetDsl.Build.Native;

/// <summary>
/// A shared library for Linux on x86-64, read as the loader reads it: by program headers and the dynamic table. Sections are
/// optional and not used. Every offset is checked before it is used.
/// </summary>
internal sealed class ElfLibrary
{
    private const int ProgramHeaderSize = 56;
    private const int DynamicEntrySize = 16;
    private const int RelocationSize = 24;
    private const uint Loaded = 1; // PT_LOAD
    private const uint Dynamic = 2; // PT_DYNAMIC

    private readonly byte[] bytes;
    private readonly List<Segment> segments = [];
    private readonly Dictionary<ulong, ulong> entries = [];

    private ElfLibrary(byte[] bytes) => this.bytes = bytes;

    /// <summary>Reads a file; null if it is not ELF, not 64-bit, not little-endian or not for x86-64.</summary>
    /// <exception cref="InvalidDataException">It is truncated or inconsistent.</exception>
    public static ElfLibrary? Read(byte[] bytes)
    {
        byte[] start = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1];
        if (bytes.Length < start.Length || !bytes.Take(start.Length).SequenceEqual(start))
        {
            return null;
        }

        var library = new ElfLibrary(bytes);
        if (library.UInt16(0x12) != 62)
        {
            return null;
        }

        library.ReadSegments();
        return library;
    }

    /// <summary>
    /// Versions that the library requires of others, in the file's order: <c>GLIBC_2.14</c> of <c>libc.so.6</c>.
    /// </summary>
    /// <exception cref="InvalidDataException">The table leads outside the file.</exception>
    public IEnumerable<VersionRequirement> Requirements()
    {
        if (!entries.TryGetValue(DynamicTag.VersionNeeds, out var address))
        {
            yield break;
        }

        // Both lists are chains of distances; 0 ends them.
        var need = Offset(address, 16);
        for (uint next = 1; next > 0; need += next)
        {
            var version = need + UInt32(need + 8);
            for (uint nextVersion = 1; nextVersion > 0; version += nextVersion)
            {
                yield return new VersionRequirement(
                    Name(UInt32(version + 8)),
                    UInt16(version + 6) & VersionRequirement.IndexMask,
                    UInt16(version + 4),
                    version + 4
                );
                nextVersion = UInt32(version + 12);
            }

            next = UInt32(need + 12);
        }
    }

    /// <summary>
    /// Whether a relocation refers to a symbol of this version: then the loader looks the symbol up, and the version is needed.
    /// </summary>
    /// <exception cref="InvalidDataException">A table leads outside the file.</exception>
    public bool IsReferredTo(VersionRequirement version) =>
        Relocations(DynamicTag.Relocations, DynamicTag.RelocationsSize)
            .Concat(Relocations(DynamicTag.CallRelocations, DynamicTag.CallRelocationsSize))
            .Any(symbol => VersionOf(symbol) == version.Index);

    private void ReadSegments()
    {
        // Sections are not read, but their headers are at the end of most files: without them a file is truncated.
        CheckEnd(Checked(UInt64(0x28)), (ulong)UInt16(0x3a) * UInt16(0x3c));
        var headers = Checked(UInt64(0x20));
        if (UInt16(0x36) != ProgramHeaderSize)
        {
            throw new InvalidDataException("its program headers are not 56 bytes long");
        }

        Segment? dynamic = null;
        for (var (at, left) = (headers, UInt16(0x38)); left > 0; left--, at += ProgramHeaderSize)
        {
            var segment = new Segment(Checked(UInt64(at + 8)), UInt64(at + 16), UInt64(at + 32));
            CheckEnd(segment.Offset, segment.Size);
            switch (UInt32(at))
            {
                case Loaded:
                    segments.Add(segment);
                    break;
                case Dynamic:
                    dynamic = segment;
                    break;
            }
        }

        for (var at = 0L; dynamic is not null && at + DynamicEntrySize <= (long)dynamic.Size; at += DynamicEntrySize)
        {
            var tag = UInt64(dynamic.Offset + at);
            if (tag == DynamicTag.End)
            {
                break;
            }

            entries[tag] = UInt64(dynamic.Offset + at + 8);
        }
    }

    // The upper half of a relocation's second word is the number of its symbol. x86-64 has no other form of relocations.
    private IEnumerable<uint> Relocations(ulong table, ulong size)
    {
        if (!entries.TryGetValue(table, out var address))
        {
            yield break;
        }

        var length = Checked(Entry(size));
        var at = Offset(address, length);
        for (var end = at + length; at < end; at += RelocationSize)
        {
            yield return UInt32(at + 12);
        }
    }

    private int VersionOf(uint symbol) =>
        UInt16(Offset(Entry(DynamicTag.SymbolVersions) + (2UL * symbol), 2)) & VersionRequirement.IndexMask;

    private string Name(uint at)
    {
        var start = Checked((ulong)Offset(Entry(DynamicTag.Strings) + at, 1));
        var end = Array.IndexOf(bytes, (byte)0, (int)start);
        return end < 0
            ? throw new InvalidDataException("a name has no end")
            : Encoding.UTF8.GetString(bytes, (int)start, end - (int)start);
    }

    private ulong Entry(ulong tag) =>
        entries.TryGetValue(tag, out var value)
            ? value
            : throw new InvalidDataException($"its dynamic table has no entry 0x{tag:x}");

    // The file offset of the data that the loader finds at this address.
    private long Offset(ulong address, long size)
    {
        foreach (var segment in segments)
        {
            if (
                address >= segment.Address
                && address - segment.Address < segment.Size
                && (ulong)size <= segment.Size - (address - segment.Address)
            )
            {
                return segment.Offset + Checked(address - segment.Address);
            }
        }

        throw new InvalidDataException($"address 0x{address:x} is in no part of it");
    }

    private ushort UInt16(long at) => (ushort)Number(at, 2);

    private uint UInt32(long at) => (uint)Number(at, 4);

    private ulong UInt64(long at) => Number(at, 8);

    private ulong Number(long at, int size)
    {
        if (at < 0 || at > bytes.Length - size)
        {
            throw new InvalidDataException($"it ends before offset 0x{at:x}");
        }

        var number = 0UL;
        for (var index = size - 1; index >= 0; index--)
        {
            number = (number << 8) | bytes[at + index];
        }

        return number;
    }

    // Offsets and sizes beyond the file's length are rejected here, so that their sums cannot overflow.
    private long Checked(ulong number) =>
        number <= (ulong)bytes.Length ? (long)number : throw new InvalidDataException($"it ends before offset 0x{number:x}");

    private void CheckEnd(long offset, ulong size) => Checked((ulong)offset + Math.Min(size, int.MaxValue));

    private sealed record Segment(long Offset, ulong Address, ulong Size);

    private static class DynamicTag
    {
        public const ulong End = 0;
        public const ulong CallRelocationsSize = 2; // DT_PLTRELSZ
        public const ulong Strings = 5; // DT_STRTAB
        public const ulong Relocations = 7; // DT_RELA
        public const ulong RelocationsSize = 8; // DT_RELASZ
        public const ulong CallRelocations = 23; // DT_JMPREL
        public const ulong SymbolVersions = 0x6ffffff0; // DT_VERSYM
        public const ulong VersionNeeds = 0x6ffffffe; // DT_VERNEED
    }
}
