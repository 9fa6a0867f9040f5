using NetDsl.Generator.Tests.Support;
using TorchSharp;

namespace NetDsl.Onnx.Tests;

/// <summary>Networks of another precision, which the embedded engine does not have.</summary>
public sealed class DoublePrecisionTests
{
    [Fact]
    public void Weights_of_double_precision_become_float32()
    {
        var type = ExportingProgram.Networks("[Network] [Layer(4, 6)] [BatchNorm] [Layer(3)] public partial class Net;")["Net"];
        using var network = ExportingProgram.Create(type);
        using var single = new OnnxRun(network);
        ((torch.nn.Module)network).to(torch.ScalarType.Float64);
        using var twice = new OnnxRun(network);

        Assert.Equal(single.Bytes, twice.Bytes);
    }
}
