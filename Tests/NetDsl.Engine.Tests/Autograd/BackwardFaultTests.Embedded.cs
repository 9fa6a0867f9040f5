using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Autograd;

/// <content>What the embedded engine refuses and TorchSharp does: gradients of gradients, views of what changes in place. A
/// gradient that does not fit, or a flag that cannot change, is found when it is set; TorchSharp finds it later or not.</content>
public partial class BackwardFaultTests
{
    [Fact]
    public void Gradients_of_gradients_are_refused()
    {
        var y = tensor(2f, requires_grad: true) * 2;
        Assert.Throws<NotSupportedException>(() => y.backward(create_graph: true));
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
    public void A_gradient_must_fit_its_tensor()
    {
        var x = ones(2, requires_grad: true);
        Assert.Contains("[3]", Assert.Throws<ArgumentException>(() => x.grad = ones(3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_cannot_stop_to_need_a_gradient()
    {
        var y = ones(1, requires_grad: true) * 2;
        Assert.Throws<InvalidOperationException>(() => y.requires_grad = false);
    }
}
