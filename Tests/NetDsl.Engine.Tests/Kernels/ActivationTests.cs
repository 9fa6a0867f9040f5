using NetDsl.Engine.Kernels;
using NetDsl.Engine.Kernels.ElementWise;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Activations against their formulas in double, their derivatives against finite differences of those
/// formulas.</summary>
public sealed class ActivationTests
{
    private const float Slope = 0.03f;
    private const float Alpha = 1.7f;
    private const float Steepness = 2f;
    private const float Threshold = 30;

    private delegate void Forward(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Backward(ReadOnlySpan<float> gradY, ReadOnlySpan<float> x, Span<float> gradX);

    // The backward kernel takes y instead of x where FromResult is set.
    private sealed record Activation(Forward Forward, Func<double, double> Formula, Backward Backward, bool FromResult);

    private static readonly Dictionary<string, Activation> s_all = new()
    {
        ["relu"] = new(Activations.Relu, x => x <= 0 ? 0 : x, Activations.ReluBackward, true),
        ["leaky relu"] = new(
            (x, y) => Activations.LeakyRelu(x, Slope, y),
            x => x > 0 ? x : x * Slope,
            (g, x, d) => Activations.LeakyReluBackward(g, x, Slope, d),
            false
        ),
        ["sigmoid"] = new(Activations.Sigmoid, x => 1 / (1 + Math.Exp(-x)), Activations.SigmoidBackward, true),
        ["tanh"] = new(Activations.Tanh, Math.Tanh, Activations.TanhBackward, true),
        ["gelu"] = new(Activations.Gelu, x => x * NormalReference.Cumulative(x), Activations.GeluBackward, false),
        ["silu"] = new(Activations.Silu, x => x / (1 + Math.Exp(-x)), Activations.SiluBackward, false),
        ["relu6"] = new(Activations.Relu6, x => Math.Clamp(x, 0, 6), Activations.Relu6Backward, true),
        ["hardswish"] = new(Activations.Hardswish, x => x * Math.Clamp(x + 3, 0, 6) / 6, Activations.HardswishBackward, false),
        ["mish"] = new(Activations.Mish, x => x * Math.Tanh(LogOnePlus(Math.Exp(x))), Activations.MishBackward, false),
        ["softplus"] = new(
            (x, y) => Activations.Softplus(x, Steepness, Threshold, y),
            x => x * Steepness > Threshold ? x : LogOnePlus(Math.Exp(x * Steepness)) / Steepness,
            (g, x, d) => Activations.SoftplusBackward(g, x, Steepness, Threshold, d),
            false
        ),
        ["elu"] = new(
            (x, y) => Activations.Elu(x, Alpha, y),
            x => x > 0 ? x : (double)Alpha * 2 * Math.Exp(x / 2) * Math.Sinh(x / 2),
            (g, x, d) => Activations.EluBackward(g, x, Alpha, d),
            false
        ),
    };

    public static TheoryData<string> Names => [.. s_all.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Forward_equals_its_formula_in_double(string name)
    {
        var (forward, formula, _, _) = s_all[name];
        float[] x = Arguments(),
            y = new float[x.Length];
        forward(x, y);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = formula(x[i]);
            // Relative accuracy everywhere, but for results below the range of normal floats.
            Assert.True(
                Math.Abs(expected - y[i]) <= (6e-7 * Math.Abs(expected)) + 1e-37,
                $"{name}({x[i]}) is {y[i]}, expected {expected}."
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Backward_equals_finite_differences(string name)
    {
        var (forward, formula, backward, fromResult) = s_all[name];
        float[] x = Array.FindAll(Arguments(), value => Math.Abs(value) is > 1e-3f and < 12f),
            y = new float[x.Length];
        forward(x, y);
        float[] gradY = RandomFloats.Uniform(new System.Random(2), x.Length),
            gradX = new float[x.Length];
        backward(gradY, fromResult ? y : x, gradX);
        for (int i = 0; i < x.Length; i++)
        {
            const double Step = 1e-4;
            double expected = gradY[i] * (formula(x[i] + Step) - formula(x[i] - Step)) / (2 * Step);
            Assert.True(Math.Abs(expected - gradX[i]) <= 1e-6, $"d {name}({x[i]}) is {gradX[i]}, expected {expected}.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Element_does_not_depend_on_its_place_and_may_be_overwritten(string name)
    {
        var (forward, _, backward, _) = s_all[name];
        float[] x = Arguments(),
            y = new float[x.Length],
            gradX = new float[x.Length];
        forward(x, y);
        backward(y, x, gradX);
        for (int length = 0; length < 20; length++)
        {
            float[] part = x[3..(3 + length)],
                grad = y[3..(3 + length)];
            backward(grad, part, grad);
            Assert.Equal(gradX[3..(3 + length)], grad);
            forward(part, part);
            // Sigmoid takes its last elements one by one, as PyTorch does; the other way may round otherwise.
            for (int i = 0; i < length; i++)
            {
                Assert.Equal(y[3 + i], part[i], name == "sigmoid" ? 1.2e-7f * y[3 + i] : 0);
            }
        }
    }

    [Fact]
    public void Single_exponentials_are_correct_to_the_last_digit_and_have_their_limits()
    {
        foreach (float x in Arguments())
        {
            Assert.Equal(
                Math.Exp(x),
                ScalarExponential.Of(x),
                0.51 * (MathF.BitIncrement((float)Math.Exp(x)) - (float)Math.Exp(x))
            );
        }

        Assert.Equal(0, ScalarExponential.Of(float.NegativeInfinity));
        Assert.Equal(0, ScalarExponential.Of(-104));
        Assert.Equal(float.Epsilon, ScalarExponential.Of(-103.2f));
        Assert.Equal(1, ScalarExponential.Of(0));
        Assert.Equal(float.PositiveInfinity, ScalarExponential.Of(88.73f));
        Assert.Equal(float.PositiveInfinity, ScalarExponential.Of(float.PositiveInfinity));
        Assert.Equal(float.NaN, ScalarExponential.Of(float.NaN));
    }

    [Theory]
    [InlineData("relu", float.NegativeInfinity, 0f)]
    [InlineData("relu", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("leaky relu", float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData("leaky relu", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("sigmoid", float.NegativeInfinity, 0f)]
    [InlineData("sigmoid", float.PositiveInfinity, 1f)]
    [InlineData("sigmoid", -1e30f, 0f)]
    [InlineData("sigmoid", 1e30f, 1f)]
    [InlineData("tanh", float.NegativeInfinity, -1f)]
    [InlineData("tanh", float.PositiveInfinity, 1f)]
    [InlineData("tanh", -20f, -1f)]
    [InlineData("tanh", 3e38f, 1f)]
    [InlineData("gelu", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("gelu", 1e30f, 1e30f)]
    [InlineData("gelu", -1e30f, 0f)]
    [InlineData("silu", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("silu", -1e30f, 0f)]
    [InlineData("relu6", float.NegativeInfinity, 0f)]
    [InlineData("relu6", float.PositiveInfinity, 6f)]
    [InlineData("hardswish", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("hardswish", -1e30f, 0f)]
    [InlineData("mish", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("mish", -1e30f, 0f)]
    [InlineData("mish", 60f, 60f)]
    [InlineData("softplus", float.NegativeInfinity, 0f)]
    [InlineData("softplus", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("softplus", 60f, 60f)]
    [InlineData("elu", float.NegativeInfinity, -Alpha)]
    [InlineData("elu", float.PositiveInfinity, float.PositiveInfinity)]
    public void Extremes_have_their_limits(string name, float x, float expected)
    {
        float[] y = new float[11];
        s_all[name].Forward(Enumerable.Repeat(x, y.Length).ToArray(), y);
        Assert.All(y, value => Assert.True(value == expected, $"{name}({x}) is {value}, expected {expected}."));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_stays_NaN(string name)
    {
        float[] x = [1, float.NaN, -1, 0, 2, 3, 4, 5, float.NaN],
            y = new float[x.Length];
        s_all[name].Forward(x, y);
        Assert.Equal(x.Select(float.IsNaN), y.Select(float.IsNaN));
    }

    // ln(1 + z) of a small z by its series, which the sum would lose.
    private static double LogOnePlus(double z) => z < 1e-5 ? z * (1 - (z / 2) + (z * z / 3)) : Math.Log(1 + z);

    private static float[] Arguments()
    {
        var random = new System.Random(1);
        return
        [
            0,
            1e-30f,
            -1e-30f,
            1e-6f,
            -1e-6f,
            1e-3f,
            -1e-3f,
            .17f,
            -.17f,
            .35f,
            -.35f,
            5,
            -5,
            10,
            -10,
            20,
            -20,
            60,
            -60,
            87,
            -87,
            .. RandomFloats.Uniform(random, 2000, 0.7f),
            .. RandomFloats.Uniform(random, 2000, 4f),
            .. RandomFloats.Uniform(random, 1003, 13f),
        ];
    }
}
