using NetDsl.Engine.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Autograd;

public partial class BackwardFaultTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Backward_needs_a_recorded_computation()
    {
        Refused.With<InvalidOperationException>(ones(1).backward, "no_grad");
    }

    [Fact]
    public void Backward_without_a_gradient_needs_a_scalar()
    {
        var y = ones(2, 3, requires_grad: true) * 2;
        Refused.With<InvalidOperationException>(y.backward, "[2, 3]");
        Refused.With<ArgumentException>(() => y.backward([ones(3)]), "[3]", "[2, 3]");
    }

    [Theory]
    [InlineData("add_")]
    [InlineData("zero_")]
    [InlineData("uniform_")]
    [InlineData("relu_")]
    public void A_leaf_with_gradient_is_not_changed_in_place(string operation)
    {
        var x = ones(2, requires_grad: true);
        Refused.With<InvalidOperationException>(
            () =>
                operation switch
                {
                    "add_" => x.add_(1),
                    "zero_" => x.zero_(),
                    "uniform_" => x.uniform_(0, 1),
                    _ => x.relu_(),
                },
            operation,
            "no_grad"
        );
        using (no_grad())
        {
            Assert.Equal([3f, 3f], x.add_(2).data<float>().ToArray());
        }
    }

    [Fact]
    public void A_saved_tensor_changed_since_is_noticed()
    {
        var x = ones(2, requires_grad: true);
        var y = x * 2;
        var z = y * y;
        y.add_(1);
        Refused.With<InvalidOperationException>(z.sum().backward, "backward of mul");
    }

    [Fact]
    public void Only_floats_have_gradients() =>
        Refused.With<InvalidOperationException>(() => zeros(2, ScalarType.Int64, requires_grad: true));
}
