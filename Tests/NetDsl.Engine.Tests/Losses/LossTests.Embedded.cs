using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Losses;

/// <content>TorchSharp names every loss Loss.</content>
public sealed partial class LossTests
{
    [Fact]
    public void Settings_can_be_read_back()
    {
        using var weight = ones(3);
        using var loss = nn.CrossEntropyLoss(weight, 2, nn.Reduction.Sum);
        Assert.Same(weight, loss.weight);
        Assert.Equal(2, loss.ignore_index);
        Assert.Equal(nn.Reduction.Sum, loss.reduction);
        Assert.Equal(0, loss.label_smoothing);
        Assert.Equal("CrossEntropyLoss", loss.GetName());
        Assert.Equal(nn.Reduction.Mean, nn.MSELoss().reduction);
    }
}
