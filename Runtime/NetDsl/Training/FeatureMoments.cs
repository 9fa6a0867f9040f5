using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The mean and the standard deviation of each number of a data set's samples, for generated training loops. From B. P. Welford,
/// "Note on a Method for Calculating Corrected Sums of Squares and Products" (1962), in double precision.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FeatureMoments
{
    private const int NumbersAtATime = 1 << 18;

    private readonly double[] means;
    private readonly double[] squares;

    private FeatureMoments(int features) => (means, squares) = (new double[features], new double[features]);

    /// <summary>Samples that were measured; 0 if the reading was stopped.</summary>
    public int Samples { get; private set; }

    /// <summary>The mean of each number; 0 if the reading was stopped.</summary>
    public float[] Means => Samples == 0 ? new float[means.Length] : Array.ConvertAll(means, mean => (float)mean);

    /// <summary>
    /// The root of each number's mean squared distance from its mean; 1 where all samples have the same number, and if the
    /// reading was stopped.
    /// </summary>
    public float[] StandardDeviations =>
        Array.ConvertAll(squares, sum => Samples > 0 && (float)Math.Sqrt(sum / Samples) is > 0 and var deviation ? deviation : 1);

    /// <summary>Measures some of the numbers of all samples.</summary>
    /// <param name="data">The data; augmented data counts as it was before.</param>
    /// <param name="role">What it is for, for messages.</param>
    /// <param name="start">The first number of a sample that counts.</param>
    /// <param name="count">How many count.</param>
    /// <param name="cancellationToken">Stops it; then nothing has been measured.</param>
    /// <exception cref="ArgumentException">A feature is not a finite number; the message names the sample.</exception>
    internal static FeatureMoments Of(Dataset data, string role, int start, int count, CancellationToken cancellationToken)
    {
        data.CheckFeatures(role);
        var moments = new FeatureMoments(count);
        var size = data.FeatureCount;
        var reader = new BatchReader(data, Math.Max(1, NumbersAtATime / size), data.TargetCount, role);
        for (var row = 0; row < data.Count && !cancellationToken.IsCancellationRequested; )
        {
            var batch = reader.Read(row);
            for (var sample = 0; sample < batch.Count; sample++)
            {
                moments.Add(batch.Features.AsSpan((sample * size) + start, count), row + sample + 1);
            }

            row += batch.Count;
            moments.Samples = row == data.Count ? row : 0;
        }

        return moments;
    }

    private void Add(ReadOnlySpan<float> sample, int samples)
    {
        for (var i = 0; i < sample.Length; i++)
        {
            var before = sample[i] - means[i];
            means[i] += before / samples;
            squares[i] += before * (sample[i] - means[i]);
        }
    }
}
