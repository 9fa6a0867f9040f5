using NetDsl.Engine.Kernels;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>The negative log-likelihood by hand on three rows of three classes.</summary>
public sealed class NegativeLogLikelihoodTests
{
    private static readonly float[] s_log = [-1, -2, -3, -4, -5, -6, -7, -8, -9];
    private static readonly long[] s_labels = [2, 0, 1];
    private static readonly float[] s_weights = [0.5f, 2, 10];

    [Fact]
    public void Sum_and_weight_count_every_row_once_without_weights()
    {
        NegativeLogLikelihood.Forward(s_log, s_labels, 3, -100, out float sum, out float weight);
        Assert.Equal((15f, 3f), (sum, weight));
    }

    [Fact]
    public void Sum_and_weight_follow_class_weights()
    {
        NegativeLogLikelihood.Forward(s_log, s_labels, 3, -100, out float sum, out float weight, s_weights);
        Assert.Equal(((3 * 10) + (4 * 0.5f) + (8 * 2), 12.5f), (sum, weight));
    }

    [Fact]
    public void Ignored_rows_count_nowhere()
    {
        NegativeLogLikelihood.Forward(s_log, s_labels, 3, 0, out float sum, out float weight);
        Assert.Equal((11f, 2f), (sum, weight));
        float[] losses = new float[3],
            grad = new float[9];
        NegativeLogLikelihood.ForwardRows(s_log, s_labels, 3, 0, losses);
        Assert.Equal([3, 0, 8], losses);
        NegativeLogLikelihood.Backward(s_labels, 3, 0, 0.5f, grad);
        Assert.Equal([0, 0, -0.5f, 0, 0, 0, 0, -0.5f, 0], grad);
    }

    [Fact]
    public void Backward_is_minus_the_weight_at_the_label()
    {
        float[] grad = [9, 9, 9, 9, 9, 9, 9, 9, 9];
        NegativeLogLikelihood.Backward(s_labels, 3, -100, 2, grad, s_weights);
        Assert.Equal([0, 0, -20, -1, 0, 0, 0, -4, 0], grad);
        NegativeLogLikelihood.BackwardRows([1, 2, 3], s_labels, 3, -100, grad, s_weights);
        Assert.Equal([0, 0, -10, -1, 0, 0, 0, -6, 0], grad);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    public void Label_out_of_range_is_refused_with_its_row(long label)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            NegativeLogLikelihood.Forward(s_log, [0, label, 1], 3, -100, out _, out _)
        );
        Assert.Contains("row 1", error.Message);
        Assert.Contains("0 to 2", error.Message);
    }
}
