namespace NetDsl;

/// <summary>
/// 1 - Σ(target - output)² / Σ(target - mean)² for each output, averaged. A constant target counts 1 if it is met exactly,
/// otherwise 0. NaN for fewer than two samples. As scikit-learn's <c>r2_score</c>.
/// </summary>
/// <param name="width">Outputs per sample.</param>
internal sealed class R2(int width) : Metric
{
    private readonly double[] squaredErrors = new double[width];
    private readonly double[] means = new double[width];
    private readonly double[] squaredDeviations = new double[width];
    private long count;

    protected override double Figure
    {
        get
        {
            if (count < 2)
            {
                return double.NaN;
            }

            var sum = 0.0;
            for (var i = 0; i < width; i++)
            {
                sum +=
                    squaredDeviations[i] > 0 ? 1 - (squaredErrors[i] / squaredDeviations[i])
                    : squaredErrors[i] == 0 ? 1
                    : 0;
            }

            return sum / width;
        }
    }

    protected override void Count(ReadOnlySpan<float> outputs, Batch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            count++;
            for (var i = 0; i < width; i++)
            {
                double target = batch.Targets[(row * width) + i];
                var error = target - outputs[(row * width) + i];
                squaredErrors[i] += error * error;

                // Welford's method: the sum of squares minus the square of the sum would lose all digits of targets far from 0.
                var deviation = target - means[i];
                means[i] += deviation / count;
                squaredDeviations[i] += deviation * (target - means[i]);
            }
        }
    }
}
