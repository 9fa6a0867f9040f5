namespace NetDsl;

/// <summary>How a convolution pads its input, where no number is given.</summary>
public enum PaddingKind
{
    /// <summary>No padding: the map becomes smaller by the kernel, less one.</summary>
    Valid,

    /// <summary>As many zeros as keep the size of the map; the stride is 1.</summary>
    Same,
}
