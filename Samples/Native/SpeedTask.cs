using NetDsl.Samples;
using TorchSharp;

namespace NativeSample;

/// <summary>
/// Counts predictions per second on one thread, one image at a time and in batches. Seconds are this program's processor time, so
/// other programs on the machine do not count.
/// </summary>
/// <param name="Weights">The network's weights.</param>
/// <param name="Seconds">The duration of each measurement.</param>
public sealed record SpeedTask(string Weights, int Seconds) : ITask
{
    private const int Images = 100;

    /// <inheritdoc/>
    public int Run(TextWriter output, CancellationToken cancellationToken)
    {
        using var network = SavedNetwork.Load(Weights);

        // Grey noise, the same in every run: the time of a prediction does not depend on the picture.
        var random = new Random(1);
        var images = new float[Images * DigitImage.Size];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = random.NextSingle();
        }

        torch.set_num_threads(1);
        foreach (var batch in new[] { 1, Images })
        {
            // Warm-up, until the ordinary runtime has compiled everything.
            Measure(network, images, batch, TimeSpan.FromSeconds(1), cancellationToken);
            var rate = Measure(network, images, batch, TimeSpan.FromSeconds(Seconds), cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }

            output.Line($"Batches of {batch}: {rate:F0} predictions a second");
        }

        return ExitCodes.Succeeded;
    }

    private static double Measure(
        DigitNetwork network,
        float[] images,
        int batch,
        TimeSpan time,
        CancellationToken cancellationToken
    )
    {
        var scores = new float[batch * DigitImage.Classes];
        var (before, spent, count) = (Environment.CpuUsage.TotalTime, TimeSpan.Zero, 0L);
        while (spent < time && !cancellationToken.IsCancellationRequested)
        {
            for (var first = 0; first < Images; first += batch)
            {
                network.Predict(images.AsSpan(first * DigitImage.Size, batch * DigitImage.Size), scores);
                count += batch;
            }

            spent = Environment.CpuUsage.TotalTime - before;
        }

        return count / spent.TotalSeconds;
    }
}
