using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

public sealed partial class RegisterComponentsTests
{
    [Fact]
    public void Names_that_are_registered_already_are_kept()
    {
        using var model = new Half();
        Assert.Equal(["layer"], model.named_children().Select(entry => entry.name));
    }

    private sealed class HandWritten : nn.Module<Tensor, Tensor>
    {
        private readonly Linear first;
        private readonly Parameter scale;
        private readonly Tensor steps;

        public HandWritten()
            : base(nameof(HandWritten))
        {
            first = nn.Linear(3, 4);
            scale = nn.Parameter(ones(1));
            steps = zeros(1);
            Last = nn.Linear(4, 1, false);
            RegisterComponents();
            RegisterComponents();
        }

        public Linear Last { get; }

        public override Tensor forward(Tensor input) => Last.call(nn.functional.relu(first.call(input)).mul(scale).add(steps));
    }

    private sealed class Half : nn.Module<Tensor, Tensor>
    {
        private readonly Linear layer = nn.Linear(1, 1);

        public Half()
            : base(nameof(Half))
        {
            register_module("layer", layer);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => layer.call(input);
    }
}
