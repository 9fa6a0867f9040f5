namespace TorchSharp.Modules
{
    /// <summary>Adds the edge repeated around sequences [N, C, L] or [C, L].</summary>
    public sealed class ReplicationPad1d : PadBase
    {
        internal ReplicationPad1d(params long[] padding)
            : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds the edge repeated around sequences [N, C, L] or [C, L].</summary>
            /// <param name="padding">Elements added at the beginning and the end; negative numbers cut off.</param>
            public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => new(padding, padding);

            /// <summary>Adds the edge repeated around sequences [N, C, L] or [C, L].</summary>
            /// <param name="padding">Elements added at the beginning and at the end; negative numbers cut off.</param>
            public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) => new(padding.Item1, padding.Item2);
        }
    }
}
