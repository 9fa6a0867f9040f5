namespace NetDsl;

/// <summary>What the places hold that <c>[Pad]</c> adds.</summary>
public enum PadKind
{
    /// <summary>A number: 0, or the attribute's Value.</summary>
    Number,

    /// <summary>The map mirrored at its edge, which is not repeated: 3 2 | 1 2 3.</summary>
    Reflect,

    /// <summary>The place at the edge again and again: 1 1 | 1 2 3.</summary>
    Replicate,
}
