using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Autograd;

public class BackwardFaultTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Backward_needs_a_recorded_computation()
    {
        Assert.Contains("no_grad", Assert.Throws<InvalidOperationException>(ones(1).backward).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_without_a_gradient_needs_a_scalar()
    {
        var y = ones(2, 3, requires_grad: true) * 2;
        Assert.Contains("[2, 3]", Assert.Throws<InvalidOperationException>(y.backward).Message, StringComparison.Ordinal);
        var fault = Assert.Throws<ArgumentException>(() => y.backward([ones(3)]));
        Assert.Contains("[3]", fault.Message, StringComparison.Ordinal);
        Assert.Contains("[2, 3]", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_of_gradients_are_refused()
    {
        var y = tensor(2f, requires_grad: true) * 2;
        Assert.Throws<NotSupportedException>(() => y.backward(create_graph: true));
    }

    [Theory]
    [InlineData("add_")]
    [InlineData("zero_")]
    [InlineData("uniform_")]
    [InlineData("relu_")]
    public void A_leaf_with_gradient_is_not_changed_in_place(string operation)
    {
        var x = ones(2, requires_grad: true);
        var fault = Assert.Throws<InvalidOperationException>(() => operation switch
        {
            "add_" => x.add_(1),
            "zero_" => x.zero_(),
            "uniform_" => x.uniform_(0, 1),
            _ => x.relu_(),
        });
        Assert.Contains(operation, fault.Message, StringComparison.Ordinal);
        Assert.Contains("no_grad", fault.Message, StringComparison.Ordinal);
        using (no_grad())
            Assert.Equal([3f, 3f], x.add_(2).data<float>().ToArray());
    }

    [Fact]
    public void A_saved_tensor_changed_since_is_noticed()
    {
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        var z = y * y;
        y.add_(1);
        Assert.Contains("backward of mul", Assert.Throws<InvalidOperationException>(z.sum().backward).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_place_on_a_recorded_view_is_refused()
    {
        var y = ones(2, 2, requires_grad: true) * 2;
        Assert.Contains("add_", Assert.Throws<NotSupportedException>(() => y[0].add_(1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_made_before_its_base_changed_is_refused()
    {
        var y = ones(2, 2, requires_grad: true) * 2;
        var view = y[0];
        y.mul_(3);
        Assert.Throws<NotSupportedException>(() => view * 2);
    }

    [Fact]
    public void Only_floats_have_gradients()
    {
        Assert.Throws<InvalidOperationException>(() => zeros(2, ScalarType.Int64, requires_grad: true));
        var y = ones(1, requires_grad: true) * 2;
        Assert.Throws<InvalidOperationException>(() => y.requires_grad = false);
    }

    [Fact]
    public void A_gradient_must_fit_its_tensor()
    {
        var x = ones(2, requires_grad: true);
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => x.grad = ones(3)).Message, StringComparison.Ordinal);
    }
}
