namespace NetDsl.Generator.Declarations;

/// <summary>The user's type: where it is, and what prevents extending it.</summary>
/// <param name="Hierarchy">Namespace, containing types, name.</param>
/// <param name="IsPartial">Whether every declaration of it is partial.</param>
/// <param name="ClosedContainer">A containing type that is not partial; null for none.</param>
/// <param name="BaseClass">A base class other than the module's; null for none.</param>
/// <param name="Unsupported">The kind of type, if a network cannot be one.</param>
/// <param name="HasPrimaryConstructor">Whether the user has written a primary constructor.</param>
/// <param name="CanExtend">Whether another part of the type may be written in another file.</param>
/// <param name="HasTorch">Whether the program references TorchSharp's API.</param>
/// <param name="IsInPublicApi">Whether other assemblies see it, and it has no attribute about the Common Language
/// Specification.</param>
/// <param name="Short">The short names that generated code may use.</param>
/// <param name="IsOnTorchSharp">Whether that API comes from the package TorchSharp, not from the embedded engine.</param>
internal sealed record DeclaredType(
    Hierarchy Hierarchy,
    bool IsPartial = true,
    string? ClosedContainer = null,
    string? BaseClass = null,
    UnsupportedType Unsupported = UnsupportedType.None,
    bool HasPrimaryConstructor = false,
    bool CanExtend = true,
    bool HasTorch = true,
    bool IsInPublicApi = false,
    ShortNames? Short = null,
    bool IsOnTorchSharp = false
)
{
    public string Name => Hierarchy.Self.Name;
}

/// <summary>Kinds of types that a network cannot be.</summary>
internal enum UnsupportedType
{
    None,
    File,
    Record,
    Static,
    Abstract,
    PrimaryConstructor,
}
