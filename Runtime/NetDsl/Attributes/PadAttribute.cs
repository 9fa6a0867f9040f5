namespace NetDsl;

/// <summary>
/// Places around a map: <c>[N, C, H, W]</c> → <c>[N, C, H + Top + Bottom, W + Left + Right]</c>, or <c>[N, C, L]</c> →
/// <c>[N, C, L + Left + Right]</c>. See
/// <see href="https://pytorch.org/docs/stable/nn.html#padding-layers">torch.nn's padding layers</see>.
/// </summary>
/// <param name="size">Places on each side that is not given by itself, at least 0.</param>
public sealed class PadAttribute(int size = 0) : StageAttribute
{
    /// <summary>Places on each side that is not given by itself.</summary>
    public int Size { get; } = size;

    /// <summary>Places before the first of each row. Unset: Size.</summary>
    public int Left { get; set; } = size;

    /// <summary>Places after the last of each row. Unset: Size.</summary>
    public int Right { get; set; } = size;

    /// <summary>Rows above the first. Unset: Size; a map <c>[C, L]</c> has none.</summary>
    public int Top { get; set; } = size;

    /// <summary>Rows below the last. Unset: Size; a map <c>[C, L]</c> has none.</summary>
    public int Bottom { get; set; } = size;

    /// <summary>What the places hold. Default: a number.</summary>
    public PadKind Mode { get; set; }

    /// <summary>The number that the places hold. Default: 0.</summary>
    public double Value { get; set; }
}
