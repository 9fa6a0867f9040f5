namespace NativeSample;

/// <summary>An image as MNIST has them: a light digit on black, 28×28 pixels.</summary>
/// <param name="Name">What the output calls it.</param>
/// <param name="Pixels">One byte a pixel, row by row; 255 is ink.</param>
public sealed record DigitImage(string Name, ReadOnlyMemory<byte> Pixels)
{
    /// <summary>Pixels of a row, and rows.</summary>
    public const int Side = 28;

    /// <summary>Pixels.</summary>
    public const int Size = Side * Side;

    /// <summary>The digits.</summary>
    public const int Classes = 10;
}
