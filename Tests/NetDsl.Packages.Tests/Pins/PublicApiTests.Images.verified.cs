namespace NetDsl.Images
{
    public enum ImageFit
    {
        Exact = 0,
        Resize = 1,
        CentreCrop = 2,
        ResizeAndCrop = 3,
    }

    public sealed class ImageFolder : Dataset
    {
        public override IReadOnlyList<string> ClassNames { get; }
        public override int Classes { get; }
        public override int Count { get; }
        public override IReadOnlyList<int> FeatureShape { get; }
        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);
        public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination);
        public ByteImages InMemory(long limit = 1073741824, IProgress<ImageProgress>? progress = null, CancellationToken cancellationToken = default);
        public static ImageFolder Open(string folder, ReadOnlySpan<int> shape, ImageFit fit = ImageFit.Exact, IReadOnlyList<string>? classes = null, IProgress<ImageProgress>? progress = null, CancellationToken cancellationToken = default);
        public ImageFolder OpenAlike(string folder, IProgress<ImageProgress>? progress = null, CancellationToken cancellationToken = default);
        public string PathOf(int index);
        public override string ToString();
    }

    public readonly struct ImageProgress : IEquatable<ImageProgress>
    {
        public ImageProgress(int Done, int Total);
        public int Done { get; init; }
        public int Total { get; init; }
    }

    public sealed class Picture
    {
        public const int MaximumLength = 67108864;
        public const int MaximumPixels = 16777216;
        public const int PixelSize = 4;
        public int Height { get; }
        public ReadOnlySpan<byte> Rgba { get; }
        public int Width { get; }
        public (byte Red, byte Green, byte Blue, byte Opacity) this[int x, int y] { get; }
        public static Picture Decode(byte[] bytes, string name);
        public static bool IsPicture(string path);
        public static Picture Read(string path);
        public float[] ToFeatures(ReadOnlySpan<int> shape, ImageFit fit = ImageFit.Exact);
    }
}