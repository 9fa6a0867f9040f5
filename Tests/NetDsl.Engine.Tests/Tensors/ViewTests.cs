using NetDsl.Engine.Tests.Support;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>Views share memory, copies do not, and indices find what PyTorch finds.</summary>
public partial class ViewTests : IDisposable
{
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly Tensor x = arange(24, ScalarType.Float32).view(2, 3, 4);

    public void Dispose() => scope.Dispose();

    [Fact]
    public void Views_share_memory()
    {
        x.transpose(0, 2).select(0, 1).fill_(-1);
        Assert.Equal(-1, x[1, 2, 1].item<float>());
        x.view(24)[0].add_(100);
        x.slice(1, 0, 3, 2).mul_(0);
        Assert.Equal(0, x[0, 0, 0].item<float>());
        Assert.Equal(4, x[0, 1, 0].item<float>());
        x.reshape(6, 4).detach().unsqueeze(0).zero_();
        Assert.Equal(0, x.abs().sum().item<float>());
    }

    [Fact]
    public void Copies_do_not()
    {
        var copy = x.transpose(0, 1).reshape(24);
        copy.zero_();
        x.clone().zero_();
        x.index_select(0, tensor([0L])).zero_();
        Assert.Equal(276, x.sum().item<float>());
        Assert.NotSame(x, x.clone());
    }

    [Fact]
    public void A_view_needs_a_layout_that_allows_it()
    {
        var t = x.transpose(0, 1);
        Assert.False(t.is_contiguous());
        Refused.With<InvalidOperationException>(() => t.view(24), "reshape");
        Assert.Equal([3, 2, 2, 2], t.view(3, 2, 2, 2).shape);
        Assert.Equal([0f, 1, 2, 3, 12, 13], t.view(3, 2, 2, 2).reshape(-1).data<float>().ToArray()[..6]);
    }

    [Fact]
    public void Indices_and_ranges()
    {
        Assert.Equal([3, 4], x[1].shape);
        Assert.Equal(23, x[-1, -1, -1].item<float>());
        Assert.Equal([2, 2, 4], x[TensorIndex.Colon, 1..].shape);
        Assert.Equal([1f, 3f], x[0, 0, TensorIndex.Slice(1, null, 2)].data<float>().ToArray());
        Assert.Equal([2, 3], x[TensorIndex.Ellipsis, 2].shape);
        Assert.Equal([2, 1, 3, 4], x[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([22f, 23f], x[1, 2, ^2..].data<float>().ToArray());
    }

    [Fact]
    public void Tensors_as_indices()
    {
        Assert.Equal([2f, 0f], arange(3, ScalarType.Float32)[tensor([-1L, 0])].data<float>().ToArray());
        Assert.Equal([2, 2, 4], x[TensorIndex.Colon, TensorIndex.Tensor(tensor([0L, 2]))].shape);
        Assert.Equal([21f, 22f, 23f], x[x > 20].data<float>().ToArray());
    }

    [Fact]
    public void Assignments()
    {
        x[0] = zeros(3, 4);
        x[1, 1..] = tensor(7f);
        x[x == 7] = tensor(1f);
        Assert.Equal(12 + 13 + 14 + 15 + 8, x.sum().item<float>());
    }
}
