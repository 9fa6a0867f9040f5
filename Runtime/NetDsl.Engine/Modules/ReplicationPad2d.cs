namespace TorchSharp.Modules
{
    /// <summary>Adds the edge repeated around images [N, C, H, W] or [C, H, W].</summary>
    public sealed class ReplicationPad2d : PadBase
    {
        internal ReplicationPad2d(params long[] padding)
            : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds the edge repeated around images [N, C, H, W] or [C, H, W].</summary>
            /// <param name="padding">Elements added at each of the four edges; negative numbers cut off.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => new(padding, padding, padding, padding);

            /// <summary>Adds the edge repeated around images [N, C, H, W] or [C, H, W].</summary>
            /// <param name="padding">Elements added left, right, above and below; negative numbers cut off.</param>
            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
