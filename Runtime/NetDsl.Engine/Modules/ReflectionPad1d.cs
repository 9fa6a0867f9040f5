namespace TorchSharp.Modules
{
    /// <summary>Adds the input reflected at its edge around sequences [N, C, L] or [C, L].</summary>
    public sealed class ReflectionPad1d : PadBase
    {
        internal ReflectionPad1d(params long[] padding)
            : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds the input reflected at its edge around sequences [N, C, L] or [C, L].</summary>
            /// <param name="padding">Elements added at the beginning and the end; negative numbers cut off.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => new(padding, padding);

            /// <summary>Adds the input reflected at its edge around sequences [N, C, L] or [C, L].</summary>
            /// <param name="padding">Elements added at the beginning and at the end; negative numbers cut off.</param>
            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) => new(padding.Item1, padding.Item2);
        }
    }
}
