using TorchSharp;

namespace NetDsl.Generator.Tests.Running;

/// <summary>What PyTorch says of a module (Tests/Goldens/make_functional.py).</summary>
/// <param name="Name">The test's name for it.</param>
/// <param name="Parameters">Numbers that are learned.</param>
/// <param name="State">Name, type and shape of each tensor, in the order of its state_dict.</param>
/// <param name="Stride">Every so-many-th output is kept.</param>
/// <param name="Outputs">Those outputs, in evaluation mode.</param>
/// <param name="Losses">The losses of three steps.</param>
internal sealed record ModuleGolden(string? Name, long Parameters, string[] State, int Stride, float[] Outputs, float[]? Losses)
{
    /// <summary>
    /// Asserts that a network has these tensors. TorchSharp's state_dict has all parameters before all buffers, PyTorch's each
    /// layer's together: the names agree.
    /// </summary>
    public void AssertIs(INetwork net)
    {
        var module = (torch.nn.Module)net;
        var buffers = module.named_buffers().Select(entry => entry.name).ToHashSet();
        var own = module.state_dict().Select(entry => (entry.Key, Line: Text(entry.Key, entry.Value))).ToArray();

        Assert.Equal(Parameters, net.ParameterCount);
        Assert.Equal(Parameters, module.parameters().Sum(parameter => parameter.numel()));
        Assert.Equal(
            State.Where(line => !buffers.Contains(line.Split(':')[0])),
            own.Where(entry => !buffers.Contains(entry.Key)).Select(entry => entry.Line)
        );
        Assert.Equal(State.Order(StringComparer.Ordinal), own.Select(entry => entry.Line).Order(StringComparer.Ordinal));
    }

    /// <summary>Asserts that these are the kept ones of a network's outputs, to 1e-5.</summary>
    public void AssertOutputs(float[] outputs)
    {
        var kept = outputs.Where((_, number) => number % Stride == 0).ToArray();

        Assert.Equal(Outputs.Length, kept.Length);
        Assert.All(Outputs.Zip(kept), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }

    private static string Text(string name, torch.Tensor tensor) =>
        $"{name}: {tensor.dtype.ToString().ToLowerInvariant()} [{string.Join(", ", tensor.shape)}]";
}
