using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The choice of the device, by the declared preference.</summary>
internal static class DeviceEmitter
{
    private const string HasCuda = $"{Torch}.cuda.is_available()";

    /// <summary>The behaviour of a constructor without a device, in words.</summary>
    public static string Default(CheckedNetwork network) =>
        Preference(network) switch
        {
            "Auto" => "the first CUDA device if there is one, otherwise the CPU",
            "Cuda" => "the first CUDA device; an InvalidOperationException if there is none",
            "Cpu" => "the CPU",
            _ => "torch's default device",
        };

    // A network within this one may prefer another device, and all parts must be on one.
    private static string? Preference(CheckedNetwork network) =>
        network.Declaration.Train is { } train ? train.Device
        : network.Graph.Layers().Any(layer => layer.Operation.Used is not null) ? "Cpu"
        : null;

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        switch (Preference(network))
        {
            case "Auto":
                writer.Line($"device ??= {HasCuda} ? {Torch}.CUDA : {Torch}.CPU;");
                break;
            case "Cuda":
                var message =
                    $"{network.Name} is declared with Device = Cuda, and there is no CUDA device. Reference a CUDA build "
                    + "of TorchSharp, or give the constructor a device.";
                writer.Text(
                    $$"""
                    if (device is null && !{{HasCuda}})
                    {
                        throw new {{InvalidOperation}}({{Literals.Text(message)}});
                    }

                    device ??= {{Torch}}.CUDA;
                    """
                );
                break;
            case "Cpu":
                writer.Line($"device ??= {Torch}.CPU;");
                break;
            default:
                return;
        }

        writer.Line();
    }
}
