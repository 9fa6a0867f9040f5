using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetDsl;

namespace ServingSample.Web;

/// <summary>
/// Healthy if the network gives finite numbers for an empty sheet, a black one and noise of any darkness. An empty one alone
/// would not suffice: it multiplies all weights of the first layer by 0. Faults go to the log as the health checks' own entry.
/// </summary>
/// <param name="network">The network.</param>
internal sealed class NetworkCheck(INetwork network) : IHealthCheck
{
    private const int Sheets = 32;

    private readonly float[] probes = Probes(network.InputShape.Aggregate(1, (product, size) => product * size));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scores = network.Predict(probes);
        var wrong = Array.FindIndex(scores, score => !float.IsFinite(score));
        return Task.FromResult(
            wrong < 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{network.Name} answers probe {wrong / (scores.Length / Sheets)} of {Sheets} by {scores[wrong]}: "
                            + $"its weights cannot be used. Load others."
                    )
                )
        );
    }

    private static float[] Probes(int size)
    {
        var random = new Random(1);
        var pixels = new float[Sheets * size];
        for (var i = size; i < pixels.Length; i++)
        {
            // From an empty sheet to a black one, with noise between.
            var darkness = i / size / (Sheets - 1f);
            pixels[i] = darkness < 1 ? random.NextSingle() * 2 * darkness : 1;
            pixels[i] = Math.Min(pixels[i], 1);
        }

        return pixels;
    }
}
