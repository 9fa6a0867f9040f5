namespace NetDsl;

/// <summary>
/// A map of more places: <c>[N, C, H, W]</c> → <c>[N, C, Scale·H, Scale·W]</c>, or <c>[N, C, L]</c> → <c>[N, C, Scale·L]</c>.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Upsample.html">torch.nn.Upsample</see>.
/// </summary>
public sealed class UpsampleAttribute : StageAttribute
{
    /// <summary>One factor for all dimensions.</summary>
    /// <param name="scale">How many times as many places, at least 1.</param>
    public UpsampleAttribute(int scale) => Scale = scale;

    /// <summary>A factor for the height and one for the width.</summary>
    /// <param name="scale">The two factors: <c>new[] { 2, 3 }</c>.</param>
    public UpsampleAttribute(int[] scale) => Scale = scale;

    /// <summary>How many times as many places come out: a number, or an array of two.</summary>
    public object Scale { get; }

    /// <summary>How the places between are filled. Default: by repeating.</summary>
    public UpsampleKind Mode { get; set; }

    /// <summary>
    /// Mode = Linear only: true aligns the middles of the corner places of input and output, false (the default) their outer
    /// edges.
    /// </summary>
    public bool AlignCorners { get; set; }
}
