using Microsoft.Extensions.Diagnostics.HealthChecks;
using NetDsl;

namespace ServingSample.Web;

/// <summary>Healthy: the network answers an empty image by finite numbers.</summary>
/// <param name="network">The network.</param>
internal sealed class NetworkCheck(INetwork network) : IHealthCheck
{
    private readonly float[] blank = new float[network.InputShape.Aggregate(1, (product, size) => product * size)];

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(network.Predict(blank).All(float.IsFinite) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
