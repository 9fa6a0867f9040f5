using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <content>TorchSharp leaves the current scope to one that was forgotten.</content>
public partial class DisposeScopeTests
{
    [Fact]
    public void Ending_a_scope_ends_the_forgotten_ones_inside()
    {
        using var around = NewDisposeScope();
        var outer = NewDisposeScope();
        _ = NewDisposeScope();
        outer.Dispose();
        Assert.True(around.Contains(zeros(1)));
    }
}
