using NetDsl.Engine.Functional;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy, 2015, arXiv 1502.03167): in training by the batch's own mean and variance, which also
/// update the running statistics; in evaluation by the running statistics.
/// </summary>
public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(
        long features,
        double eps,
        double? momentum,
        bool affine,
        bool track,
        Device? device,
        ScalarType? dtype,
        string name
    )
        : base(features, eps, momentum, affine, track, device, dtype, name) { }

    /// <summary>Normalises the input.</summary>
    /// <param name="input">[N, C] or [N, C, …], as the class describes.</param>
    /// <returns>The input's shape.</returns>
    /// <exception cref="ArgumentException">The input does not fit, or has one value per channel in training.</exception>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var ownStatistics = training || (running_mean is null && running_var is null);
        BatchNormOperation.CheckValues(input, ownStatistics);
        var updates = training && track_running_stats;
        var share = momentum ?? 0;
        if (updates && num_batches_tracked is not null)
        {
            using var unrecorded = no_grad();
            num_batches_tracked.add_(1);
            share = momentum ?? 1.0 / num_batches_tracked.item<long>();
        }
        return nn.functional.batch_norm(
            input,
            updates || !training ? running_mean : null,
            updates || !training ? running_var : null,
            weight,
            bias,
            ownStatistics,
            share,
            eps
        );
    }
}
