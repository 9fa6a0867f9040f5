using TorchSharp;
using TourSample;
using TourSample.Chapters;

namespace Samples.Tests.Tour;

[Collection(TorchCollection.Name)]
public sealed class ActivationTests
{
    private readonly ActivationCurve[] curves = ActivationChapter.Curves();

    [Theory]
    [InlineData("relu")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    public void Values_and_gradients_are_those_of_PyTorch(string name)
    {
        var curve = curves.Single(curve => curve.Name == name);
        Assert.Equal(TourGoldens.List(name, "x"), curve.X.Select(x => (double)x));
        TourGoldens.Near(TourGoldens.List(name, "values"), curve.Values, 1e-6);
        TourGoldens.Near(TourGoldens.List(name, "gradients"), curve.Gradients, 1e-6);
    }

    [Fact]
    public void They_are_the_figures_of_the_textbook()
    {
        Assert.Equal(32, curves[0].X.Count);
        Assert.Equal("3.3535e-04", FormattableString.Invariant($"{Curve("sigmoid").At(-8):0.0000e-00}"));
        Assert.Equal("0.37754", FormattableString.Invariant($"{Curve("sigmoid").At(-0.5f):F5}"));
        Assert.Equal("0.4621", FormattableString.Invariant($"{Curve("tanh").At(0.5f):F4}"));
        Assert.Equal("0.7616", FormattableString.Invariant($"{Curve("tanh").At(1):F4}"));
        Assert.Equal(7.5f, Curve("relu").At(7.5f));
        Assert.Throws<ArgumentException>(() => Curve("relu").At(8));
    }

    [Fact]
    public void They_saturate_where_the_gradient_is_near_zero()
    {
        // σ' = σ (1 - σ) is 0.0109 at 4.5 and 0.0066 at 5; tanh' = 1 - tanh² is 0.0266 at 2.5 and 0.0099 at 3.
        Assert.Equal((-5f, 5f), (Curve("sigmoid").SaturatedUpTo, Curve("sigmoid").SaturatedFrom));
        Assert.Equal((-3f, 3f), (Curve("tanh").SaturatedUpTo, Curve("tanh").SaturatedFrom));
        Assert.Equal((0f, null), (Curve("relu").SaturatedUpTo, Curve("relu").SaturatedFrom));
    }

    [Fact]
    public void A_dead_relu_has_no_gradient_and_a_leaky_one_has()
    {
        Assert.Equal((0f, 0f), ActivationChapter.UnitGradients(x => torch.nn.functional.relu(x)));
        var (weight, bias) = ActivationChapter.UnitGradients(x => torch.nn.functional.leaky_relu(x, 0.01));
        Assert.Equal(-0.08, weight, 5); // 0.01 times the sum of -8, -7.5, ... 7.5, which is -8
        Assert.Equal(0.32, bias, 5); // 0.01 times 32 places
    }

    private ActivationCurve Curve(string name) => curves.Single(curve => curve.Name == name);
}
