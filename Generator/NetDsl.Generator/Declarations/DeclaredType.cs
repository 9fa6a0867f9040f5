namespace NetDsl.Generator.Declarations;

/// <summary>The user's type: where it stands, and what stands in the way of extending it.</summary>
/// <param name="Hierarchy">Namespace, containing types, name.</param>
/// <param name="IsPartial">Whether every declaration of it is partial.</param>
/// <param name="ClosedContainer">A containing type that is not partial; null for none.</param>
/// <param name="BaseClass">A base class other than the module's; null for none.</param>
/// <param name="Unsupported">What the type is that no network can be.</param>
/// <param name="HasPrimaryConstructor">Whether the user has written one.</param>
/// <param name="CanExtend">Whether another part of the type may be written in another file at all.</param>
/// <param name="HasTorch">Whether the program references TorchSharp's API.</param>
/// <param name="IsInPublicApi">Whether other assemblies see it, and the user says nothing of the Common Language Specification
/// there.</param>
/// <param name="Short">The short names that generated code may use.</param>
/// <param name="IsOnTorchSharp">Whether the package TorchSharp has it, and not the embedded engine.</param>
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

/// <summary>What a network's type cannot be.</summary>
internal enum UnsupportedType
{
    None,
    File,
    Record,
    Static,
    Abstract,
    PrimaryConstructor,
}
