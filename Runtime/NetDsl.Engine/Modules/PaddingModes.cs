namespace TorchSharp;

/// <summary>What a padding consists of. The embedded engine pads convolutions with zeros only, and has no Circular.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input reflected at its edge.</summary>
    Reflect = 1,

    /// <summary>The edge repeated.</summary>
    Replicate = 2,

    /// <summary>The other side of the input.</summary>
    Circular = 3,

    /// <summary>A given number.</summary>
    Constant = 4,
}
