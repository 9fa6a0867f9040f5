using System.Text.Json;
using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>Texts, names and shapes are PyTorch's for the same modules (Tests/Goldens/make_print.py).</summary>
[Collection(AtWork.Name)]
public sealed class PrintTests
{
    internal static readonly Dictionary<string, PrintedNetwork> Goldens = JsonSerializer
        .Deserialize<PrintedNetwork[]>(Repository.Read("Tests/Goldens/print.json"), JsonSerializerOptions.Web)!
        .ToDictionary(network => network.Name);

    public static TheoryData<string> Names => [.. Goldens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_text_is_Pythons(string name)
    {
        using var net = Create(name);

        Assert.Equal(Goldens[name].Print, net.ToString());
    }

    /// <summary>
    /// TorchSharp's state_dict has all parameters before all buffers, PyTorch's each layer's together: the names agree.
    /// </summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Tensors_have_Pythons_names_shapes_and_order(string name)
    {
        using var net = Create(name);
        var module = (torch.nn.Module)net;
        var (parameters, buffers) = (Goldens[name].Parameters, Goldens[name].Buffers);

        Assert.Equal(parameters, module.named_parameters().Select(entry => Text(entry.name, entry.parameter)));
        Assert.Equal(buffers, module.named_buffers().Select(entry => Text(entry.name, entry.buffer)));
        Assert.Equal([.. parameters, .. buffers], module.state_dict().Select(entry => Text(entry.Key, entry.Value)));
        Assert.Equal(Goldens[name].State.Order(), parameters.Concat(buffers).Order());
        Assert.Equal(net.ParameterCount, module.parameters().Sum(parameter => parameter.numel()));
    }

    /// <summary>One of the golden file's networks.</summary>
    internal static INetwork Create(string name, long seed = 1) => Loaded.Create(name, seed, Goldens[name].Declaration);

    private static string Text(string name, torch.Tensor tensor) =>
        $"{name}: {tensor.dtype.ToString().ToLowerInvariant()} [{string.Join(", ", tensor.shape)}]";

    internal sealed record PrintedNetwork(
        string Name,
        string Declaration,
        string Print,
        string[] Parameters,
        string[] Buffers,
        string[] State
    );
}
