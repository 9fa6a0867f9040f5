using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>What becomes of the fraction of a quotient.</summary>
        public enum RoundingMode
        {
            /// <summary>It stays.</summary>
            None = 0,
            /// <summary>Cut off, towards zero.</summary>
            trunc = 1,
            /// <summary>Rounded down.</summary>
            floor = 2,
        }
    }
}

namespace NetDsl.Engine.Functional
{
    /// <summary>The rounding of quotients.</summary>
    internal static class Rounding
    {
        public static Tensor Apply(Tensor quotient, RoundingMode mode, ScalarType operands)
        {
            if (mode == RoundingMode.None)
                return quotient;
            using var exact = quotient;
            var rounded = mode == RoundingMode.floor ? exact.floor() : exact.trunc();
            return rounded.to(operands, disposeAfter: true);
        }

        public static Tensor None(Tensor quotient, RoundingMode mode) => mode == RoundingMode.None
            ? quotient
            : throw new NotSupportedException("div_: rounding in place is not available in the embedded engine; use div.");
    }
}
