using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Saving;

/// <content>TorchSharp refuses to save a tensor with gaps.</content>
public sealed partial class SavingTests
{
    [Fact]
    public void A_strided_parameter_is_written_in_row_major_order()
    {
        using var model = nn.Linear(2, 3, false);
        using var transposed = arange(6, ScalarType.Float32).reshape(2, 3).t();
        using (no_grad())
        {
            model.weight.copy_(transposed);
        }

        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            transposed.Save(writer);
        }

        Assert.Equal(States.Bytes(model).AsSpan(8).ToArray(), stream.ToArray());
    }
}
