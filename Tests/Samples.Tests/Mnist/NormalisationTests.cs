namespace Samples.Tests.Mnist;

public sealed class NormalisationTests
{
    /// <summary>The figures of PyTorch's MNIST example, which many programs use.</summary>
    [Fact]
    public void The_numbers_of_MNIST_are_the_published_ones()
    {
        var numbers = Normalisation.Of(NetDsl.Mnist.Load(Path.Combine(AppContext.BaseDirectory, "data", "mnist")).Train);
        Assert.Equal(0.1307f, numbers.Means[0], 5e-5f);
        Assert.Equal(0.3081f, numbers.StandardDeviations[0], 5e-5f);
    }
}
