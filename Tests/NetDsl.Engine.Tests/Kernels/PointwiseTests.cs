using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Functions of one element against System.Math.</summary>
public sealed class PointwiseTests
{
    private delegate void Function(ReadOnlySpan<float> x, Span<float> y);

    private static readonly Dictionary<string, (Function Kernel, Func<double, double> Formula)> s_all = new()
    {
        ["exp"] = (Pointwise.Exp, Math.Exp),
        ["log"] = (Pointwise.Log, Math.Log),
        ["sqrt"] = (Pointwise.Sqrt, Math.Sqrt),
        ["abs"] = (Pointwise.Abs, Math.Abs),
        ["negate"] = (Pointwise.Negate, x => -x),
        ["square"] = (Pointwise.Square, x => x * x),
        ["reciprocal"] = (Pointwise.Reciprocal, x => 1 / x),
        ["sin"] = (Pointwise.Sin, Math.Sin),
        ["cos"] = (Pointwise.Cos, Math.Cos),
        ["cube"] = ((x, y) => Pointwise.Pow(x, 3, y), x => x * x * x),
        ["square root by pow"] = ((x, y) => Pointwise.Pow(x, 0.5f, y), x => Math.Pow(x, 0.5)),
        ["square by pow"] = ((x, y) => Pointwise.Pow(x, 2, y), x => x * x),
        ["reciprocal by pow"] = ((x, y) => Pointwise.Pow(x, -1, y), x => 1 / x),
        ["sign"] = (Pointwise.Sign, x => double.IsNaN(x) ? 0 : Math.Sign(x)),
    };

    public static TheoryData<string> Names => [.. s_all.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_equals_its_formula_in_double(string name)
    {
        var (kernel, formula) = s_all[name];
        float[] x =
        [
            0,
            -0f,
            1,
            -1,
            0.5f,
            -0.5f,
            88.5f,
            -88.5f,
            -95,
            100,
            -110,
            float.NaN,
            float.PositiveInfinity,
            float.NegativeInfinity,
            1e-30f,
            .. RandomFloats.Uniform(new System.Random(1), 1001, 20),
        ];
        float[] y = new float[x.Length];
        kernel(x, y);
        double tiny = name is "sin" or "cos" ? 1e-7 : 3e-45; // near their zeros; the smallest numbers
        for (int i = 0; i < x.Length; i++)
        {
            double expected = (float)formula(x[i]);
            bool same = double.IsNaN(expected)
                ? float.IsNaN(y[i])
                : expected == y[i] || Math.Abs(expected - y[i]) <= (4e-7 * Math.Abs(expected)) + tiny;
            Assert.True(same, $"{name}({x[i]}) is {y[i]}, expected {expected}.");
        }
    }
}
