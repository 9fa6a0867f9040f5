namespace TorchSharp.Modules
{
    /// <summary>Adds a number around sequences […, L].</summary>
    public sealed class ConstantPad1d : PadBase
    {
        internal ConstantPad1d(double value, params long[] padding)
            : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding) { }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds a number around sequences […, L].</summary>
            /// <param name="padding">Elements added at the beginning and the end; negative numbers cut off.</param>
            /// <param name="value">The number.</param>
            public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => new(value, padding, padding);

            /// <summary>Adds a number around sequences […, L].</summary>
            /// <param name="padding">Elements added at the beginning and at the end; negative numbers cut off.</param>
            /// <param name="value">The number.</param>
            public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) =>
                new(value, padding.Item1, padding.Item2);
        }
    }
}
