namespace TorchSharp.Modules
{
    /// <summary>Adds the input reflected at its edge around images [N, C, H, W] or [C, H, W].</summary>
    public sealed class ReflectionPad2d : PadBase
    {
        internal ReflectionPad2d(params long[] padding)
            : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds the input reflected at its edge around images [N, C, H, W] or [C, H, W].</summary>
            /// <param name="padding">Elements added at each of the four edges; negative numbers cut off.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

            /// <summary>Adds the input reflected at its edge around images [N, C, H, W] or [C, H, W].</summary>
            /// <param name="padding">Elements added left, right, above and below; negative numbers cut off.</param>
            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) =>
                new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
