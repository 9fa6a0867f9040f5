using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Onnx.Tests.Support;

/// <summary>Programs that reference NetDsl.Onnx.</summary>
internal static class ExportingProgram
{
    private static readonly MetadataReference Package = MetadataReference.CreateFromFile(typeof(OnnxFile).Assembly.Location);

    /// <summary>What is generated for a program: it compiles strictly.</summary>
    public static Generated Generate(params string[] files) => Program.Of(files).Referencing(Package).Generate().AssertClean();

    /// <summary>The same, with a reference more.</summary>
    public static Generated Generate(MetadataReference library, string file) =>
        Program.Of(file).Referencing(Package).Referencing(library).Generate().AssertClean();

    /// <summary>A library of that name.</summary>
    public static Generated Library(string name, string file) =>
        Program.Of(file).Referencing(Package).Named(name).Generate().AssertClean();

    /// <summary>The networks of a program, by their names.</summary>
    public static IReadOnlyDictionary<string, Type> Networks(params string[] files) =>
        Loaded
            .Load("Networks", Generate(files))[0]
            .GetTypes()
            .Where(type => typeof(INetwork).IsAssignableFrom(type))
            .ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    /// <summary>A network of a program, with numbers that hide nothing.</summary>
    public static INetwork Create(Type type)
    {
        var constructor = type.GetConstructors().Single();
        // On the processor, also if a GPU is declared.
        object?[] device = [TorchSharp.torch.CPU, .. constructor.GetParameters().Skip(1).Select(each => each.DefaultValue)];
        var network = (INetwork)constructor.Invoke(device);
        Randomise(network);
        return network;
    }

    /// <summary>
    /// Gives weights and buffers numbers by which every one of them matters: running statistics start with 0 and 1, and so do
    /// the weights of normalisations.
    /// </summary>
    private static void Randomise(INetwork network)
    {
        var module = (TorchSharp.torch.nn.Module)network;
        using var noGradients = TorchSharp.torch.no_grad();
        TorchSharp.torch.manual_seed(7);
        foreach (var (key, tensor) in module.state_dict())
        {
            var isSpread =
                key.EndsWith("running_var", StringComparison.Ordinal) || key.EndsWith("deviation", StringComparison.Ordinal);
            if (tensor.dtype == TorchSharp.torch.ScalarType.Float32)
            {
                var places = tensor.shape.Skip(1).Aggregate(1L, (product, size) => product * size);
                using var drawn = TorchSharp.torch.rand(tensor.shape);
                tensor.copy_(
                    isSpread ? drawn + 0.5
                    : tensor.shape.Length > 1 ? (drawn * 2 - 1) / Math.Sqrt(places)
                    : drawn * 2 - 0.8
                );
            }
        }
    }
}
