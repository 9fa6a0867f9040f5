using NetDsl.Samples;

namespace MnistSample;

/// <summary>A network that cannot be trained here, in a run of all networks: the others are trained anyway.</summary>
/// <param name="Model">The network.</param>
/// <param name="Cause">Why, in the table.</param>
/// <param name="Reason">Why, and what to do, below it.</param>
public sealed record LeftOut(CatalogueEntry Model, string Cause, string Reason)
{
    /// <summary>Finds the networks that are declared for a device that this run does not have.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="UsageException">One of them is requested by name, and no other device is given.</exception>
    public static IReadOnlyList<LeftOut> Of(MnistOptions options)
    {
        var left = options.Models.Where(model => model.NeedsCuda && (options.Device == Cpu || !Devices.HasCuda)).ToArray();
        if (!options.AreNamed)
        {
            return
            [
                .. left.Select(model =>
                    options.Device == Cpu
                        ? new LeftOut(model, "no GPU used", $"{model.Id} is for a GPU, and --device cpu is given.")
                        : new LeftOut(model, "no GPU here", $"{model.Id}: no CUDA device here; {Devices.HowToGetCuda}.")
                ),
            ];
        }

        // Requested by name with --device cpu, it is trained on the CPU, as intended.
        return options.Device == Cpu || left.Length == 0
            ? []
            : throw new UsageException(
                $"--models: {left[0].Id} is declared for a CUDA device, and there is none here; {Devices.HowToGetCuda}. "
                    + "To train it on the CPU, add --device cpu."
            );
    }
}
