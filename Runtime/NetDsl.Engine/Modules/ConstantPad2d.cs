namespace TorchSharp.Modules
{
    /// <summary>Adds a number around images […, H, W].</summary>
    public sealed class ConstantPad2d : PadBase
    {
        internal ConstantPad2d(double value, params long[] padding)
            : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds a number around images […, H, W].</summary>
            /// <param name="padding">Elements added at each of the four edges; negative numbers cut off.</param>
            /// <param name="value">The number.</param>
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) =>
                new(value, padding, padding, padding, padding);

            /// <summary>Adds a number around images […, H, W].</summary>
            /// <param name="padding">Elements added left, right, above and below; negative numbers cut off.</param>
            /// <param name="value">The number.</param>
            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2, padding.Item3, padding.Item4);
        }
    }
}
