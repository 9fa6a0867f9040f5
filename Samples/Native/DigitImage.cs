namespace NativeSample;

/// <summary>An image in MNIST's form: a light digit on black, 28×28 pixels.</summary>
/// <param name="Name">Its name in the output.</param>
/// <param name="Pixels">One byte per pixel, row by row; 255 is ink.</param>
public sealed record DigitImage(string Name, ReadOnlyMemory<byte> Pixels)
{
    /// <summary>Pixels per row, and number of rows.</summary>
    public const int Side = 28;

    /// <summary>Pixels.</summary>
    public const int Size = Side * Side;

    /// <summary>The digits.</summary>
    public const int Classes = 10;
}
