using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Functional;

/// <content>TorchSharp makes a second object for the one tensor.</content>
public partial class RandomOperationTests
{
    [Fact]
    public void Dropout_outside_training_is_the_input_itself()
    {
        using var x = ones(3);
        Assert.Same(x, nn.functional.dropout(x, 0.5, training: false));
    }
}
