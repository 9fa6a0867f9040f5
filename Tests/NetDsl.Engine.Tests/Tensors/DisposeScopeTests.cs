using NetDsl.Engine.Tests.Support;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

public partial class DisposeScopeTests
{
    [Fact]
    public void Disposes_what_was_made_in_it()
    {
        Tensor a,
            b;
        using (var scope = NewDisposeScope())
        {
            a = zeros(3);
            b = a + 1;
            Assert.Equal(2, scope.DisposablesCount);
            Assert.Equal([a, b], scope.DisposablesView);
            Assert.True(scope.Contains(b));
        }
        Assert.True(a.IsInvalid);
        Assert.True(b.IsInvalid);
    }

    [Fact]
    public void Nested_scopes_hold_their_own()
    {
        using var outer = NewDisposeScope();
        var kept = zeros(1);
        Tensor moved,
            freed;
        using (var inner = NewDisposeScope())
        {
            freed = zeros(2);
            moved = zeros(3).MoveToOuterDisposeScope();
            Assert.Equal(1, inner.DisposablesCount);
            Assert.Equal(2, outer.DisposablesCount);
        }
        Assert.True(freed.IsInvalid);
        Assert.False(moved.IsInvalid);
        Assert.False(kept.IsInvalid);
        Assert.True(outer.Contains(moved));
    }

    [Fact]
    public void Detached_tensors_outlive_it()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            kept = ones(2).DetachFromDisposeScope();
        }

        Assert.Equal([1f, 1f], kept.data<float>().ToArray());
        kept.Dispose();
    }

    [Fact]
    public void Moving_out_of_the_outermost_scope_detaches()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            kept = ones(2).MoveToOuterDisposeScope();
        }

        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void A_tensor_disposed_by_hand_leaves_it()
    {
        using var scope = NewDisposeScope();
        var first = zeros(1);
        var second = zeros(1);
        first.Dispose();
        first.Dispose();
        Assert.Equal([second], scope.DisposablesView);
    }

    [Fact]
    public void DisposeEverythingBut_keeps_what_is_named()
    {
        using var scope = NewDisposeScope();
        var (kept, freed) = (zeros(1), zeros(1));
        Assert.Same(kept, scope.DisposeEverythingBut(kept));
        Assert.True(freed.IsInvalid);
        Assert.Equal([kept], scope.DisposablesView);
    }

    [Fact]
    public void Many_tensors_freed_at_once_leave_no_gaps()
    {
        using var scope = NewDisposeScope();
        var kept = new List<Tensor>();
        for (var i = 0; i < 1000; i++)
        {
            var tensor = zeros(1);
            if (i % 100 == 0)
            {
                kept.Add(tensor);
            }
            else
            {
                tensor.Dispose();
            }
        }
        Assert.Equal(10, scope.DisposablesCount);
        Assert.Equal(kept, scope.DisposablesView);
    }

    [Fact]
    public void Belongs_to_its_thread()
    {
        using var scope = NewDisposeScope();
        var elsewhere = Elsewhere.Run(() => zeros(1));
        Assert.Equal(0, scope.DisposablesCount);
        Assert.False(elsewhere.IsInvalid);
    }

    [Fact]
    public void A_scope_ended_on_another_thread_is_not_current_any_more()
    {
        var scope = NewDisposeScope();
        Elsewhere.Run(() =>
        {
            scope.Dispose();
            return true;
        });
        using var tensor = zeros(1);
        Assert.False(scope.Contains(tensor));
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        Tensor freed;
        using (NewDisposeScope())
        {
            freed = zeros(2, 3);
        }

        Refused.With<ObjectDisposedException>(() => freed + 1, "[2, 3]");
        Refused.With<ObjectDisposedException>(() => freed.shape);
        Refused.With<ObjectDisposedException>(() => freed.data<float>());
    }
}
