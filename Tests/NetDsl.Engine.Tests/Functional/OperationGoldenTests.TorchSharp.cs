using NetDsl.Engine.Tests.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Functional;

/// <content>Where TorchSharp departs from PyTorch 1.13. A test that fails here says that TorchSharp was mended.</content>
public partial class OperationGoldenTests
{
    public static TheoryData<string> NamesOfSpreads => [.. Spreads];

    [Theory]
    [MemberData(nameof(NamesOfSpreads))]
    public void Spreads_over_an_empty_list_of_dimensions_have_no_gradient(string name)
    {
        using var scope = NewDisposeScope();
        var x = Make(Cases[name].Inputs["a"]).requires_grad_();

        Operations.Run(Cases[name], [x]).sum().backward();

        Assert.All(x.grad!.Floats(), slope => Assert.False(float.IsFinite(slope)));
    }

    [Fact]
    public void Values_of_a_tensor_without_elements_cannot_be_read()
    {
        using var nothing = zeros(0, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => nothing.data<float>().ToArray());
    }
}
