namespace TorchSharp.Modules
{
    /// <summary>Adds zeros around images […, H, W].</summary>
    public sealed class ZeroPad2d : PadBase
    {
        internal ZeroPad2d(params long[] padding)
            : base(nameof(ZeroPad2d), PaddingModes.Zeros, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds zeros around images […, H, W].</summary>
            /// <param name="padding">Elements added at each of the four edges; negative numbers cut off.</param>
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

            /// <summary>Adds zeros around images […, H, W].</summary>
            /// <param name="padding">Elements added left, right, above and below; negative numbers cut off.</param>
            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
