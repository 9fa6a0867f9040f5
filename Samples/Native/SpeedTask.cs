using NetDsl.Samples;
using TorchSharp;

namespace NativeSample;

/// <summary>
/// Counts predictions a second on one thread, one image at a time and in batches. The seconds are the processor's, spent on this
/// program: what else runs on the machine does not count.
/// </summary>
/// <param name="Weights">The network's weights.</param>
/// <param name="Seconds">How long each figure is measured.</param>
public sealed record SpeedTask(string Weights, int Seconds) : ITask
{
    private const int Images = 100;

    /// <inheritdoc/>
    public int Run(TextWriter output, CancellationToken cancellationToken)
    {
        using var network = SavedNetwork.Load(Weights);

        // Grey noise, the same in every run: how long a prediction takes does not depend on what is in the picture.
        var random = new Random(1);
        var images = new float[Images * DigitImage.Size];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = random.NextSingle();
        }

        torch.set_num_threads(1);
        foreach (var batch in new[] { 1, Images })
        {
            // First until the ordinary runtime has compiled all that it will.
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
