namespace NetDsl;

/// <summary>The sizes of images; those without channels are grey, one channel.</summary>
internal readonly record struct ImageShape(int Channels, int Height, int Width)
{
    /// <summary>Numbers of an image.</summary>
    public int Size => Channels * Height * Width;

    /// <summary>The sizes of a data set's images.</summary>
    /// <param name="data">The data.</param>
    /// <param name="purpose">What is done to images, for the message: "augmented".</param>
    /// <exception cref="ArgumentException">Its samples are not images.</exception>
    public static ImageShape Of(Dataset data, string purpose)
    {
        DatasetChecks.Check(data, "data");
        return data.FeatureShape switch
        {
            [var channels, var height, var width] => new ImageShape(channels, height, width),
            [var height, var width] => new ImageShape(1, height, width),
            var other => throw new ArgumentException(
                $"Only images can be {purpose}, and samples of {NetworkData.Text(other)} are not: an image has the shape "
                    + "[channels, height, width], or [height, width] if it is grey. If the samples are images, give the data "
                    + "set that shape; the network may still be declared for as many numbers without it."
            ),
        };
    }
}
