using System.Runtime.InteropServices;

namespace NetDsl.Tests.Training;

public sealed class LossRefusalTests
{
    [Theory]
    [InlineData("all elements of input should be between 0 and 1\nException raised from operator()", true)]
    [InlineData("mat1 and mat2 shapes cannot be multiplied", false)]
    public void Errors_of_binary_cross_entropy_are_known(string message, bool expected) =>
        Assert.Equal(expected, LossRefusal.Is(new ExternalException(message)));

    [Fact]
    public void An_explanation_names_the_network_and_is_not_explained_again()
    {
        var refused = new ExternalException("all elements of input should be between 0 and 1");
        var explained = Assert.Throws<InvalidOperationException>(() => LossRefusal.Explain(new FakeNetwork(), refused, 0));
        Assert.StartsWith(
            "The outputs of Fake are not all between 0 and 1, and its loss, Bce, takes probabilities.",
            explained.Message
        );
        Assert.Same(refused, explained.InnerException);
        Assert.False(LossRefusal.Is(explained));
    }

    [Fact]
    public void Outputs_that_are_not_finite_are_not_explained() =>
        LossRefusal.Explain(
            new FakeNetwork(),
            new ExternalException("all elements of input should be between 0 and 1"),
            float.NaN
        );
}
