namespace TorchSharp;

/// <summary>Paddings of a convolution that have a name.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,

    /// <summary>As many zeros as it takes for an output of the input's size; with an odd number, one more at the end.</summary>
    Same = 1,
}
