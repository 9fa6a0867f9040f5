using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Optimizers;

/// <content>TorchSharp takes any group.</content>
public sealed partial class SgdTests
{
    [Fact]
    public void Another_optimizers_group_is_refused()
    {
        using var p = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([p], 0.1);
        Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new ParamGroup { Parameters = [p] }));
    }
}
