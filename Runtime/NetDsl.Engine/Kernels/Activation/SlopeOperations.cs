using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Kernels;

/// <summary>x where x &gt; 0, else slope·x.</summary>
internal readonly struct Sloped : IBinaryOperation<Sloped, float, float>, IBinaryFunction
{
    public static float One(float a, float b) => a > 0 ? a : b * a;

    public static void Rows(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y) =>
        ElementLoop.Run(default(Sloped), a, b, y);

    public static void RowScalar(ReadOnlySpan<float> a, float b, Span<float> y) => Activations.LeakyRelu(a, b, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256<float>.Zero), a, b * a);
}

/// <summary>The derivative of <see cref="Sloped"/> by x: 1 where x &gt; 0, else the slope.</summary>
internal readonly struct SlopeAt : IBinaryOperation<SlopeAt, float, float>, IBinaryFunction
{
    public static float One(float a, float b) => a > 0 ? 1 : b;

    public static void Rows(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y) =>
        ElementLoop.Run(default(SlopeAt), a, b, y);

    public static void RowScalar(ReadOnlySpan<float> a, float b, Span<float> y) => ElementLoop.Run(new Constant(b), a, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(a, Vector256<float>.Zero), Vector256<float>.One, b);

    private readonly struct Constant(float slope) : IUnaryFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> Apply(Vector256<float> x) => default(SlopeAt).Apply(x, Vector256.Create(slope));
    }
}

/// <summary>What x adds to the gradient of its slope: 0 where x &gt; 0, else x·gradY.</summary>
internal readonly struct SlopeGradient : IBinaryOperation<SlopeGradient, float, float>, IBinaryFunction
{
    public static float One(float a, float b) => a > 0 ? 0 : a * b;

    public static void Rows(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> y) =>
        ElementLoop.Run(default(SlopeGradient), a, b, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> a, Vector256<float> b) =>
        Vector256.AndNot(a * b, Vector256.GreaterThan(a, Vector256<float>.Zero));
}
