namespace NetDsl.Build.Native;

/// <summary>A version that a library requires of another one.</summary>
/// <param name="Name"><c>GLIBCXX_3.4.32</c>.</param>
/// <param name="Index">Its number in the table that gives each symbol its version.</param>
/// <param name="Flags">The flags of the requirement.</param>
/// <param name="FlagsOffset">The offset of the flags in the file; they have two bytes.</param>
internal sealed record VersionRequirement(string Name, int Index, ushort Flags, long FlagsOffset)
{
    /// <summary>The bits of a version's number; the one above them says that a symbol is hidden.</summary>
    public const int IndexMask = 0x7fff;

    /// <summary>VER_FLG_WEAK: the loader continues if the version is missing.</summary>
    public const ushort Weak = 2;

    public bool IsWeak => (Flags & Weak) != 0;
}
