namespace NetDsl;

/// <summary>How <c>[Upsample]</c> fills the places between those that it has.</summary>
public enum UpsampleKind
{
    /// <summary>Each place is repeated.</summary>
    Nearest,

    /// <summary>Linear interpolation along each dimension: bilinear over images.</summary>
    Linear,
}
