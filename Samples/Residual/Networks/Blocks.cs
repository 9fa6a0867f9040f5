namespace ResidualSample;

/// <summary>What the networks of this sample have in common. The blocks themselves are in the networks' files.</summary>
internal static class Blocks
{
    /// <summary>A convolution that keeps the size of a map, or halves it, and its normalisation.</summary>
    /// <param name="width">Channels out.</param>
    /// <param name="kernel">Rows and columns of the kernel, an odd number.</param>
    /// <param name="stride">1, or 2 to halve the map.</param>
    public static Stage Unit(int width, int kernel = 3, int stride = 1) =>
        Conv(width, kernel, stride: stride, padding: kernel / 2, bias: false) >> BatchNorm();
}
