using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    /// <summary>Where the real engine departs from PyTorch, or the embedded one refuses on purpose. Each is one fixed case:
    /// DeviationTests says what PyTorch has, and fails as soon as both engines agree.</summary>
    private void AddDeviations()
    {
        Pinned(
            "GroupNorm leaves its parameters as they lie in memory",
            (x, a) =>
            {
                var norm = nn.GroupNorm(1, 3);
                return cat([norm.weight!.detach(), norm.bias!.detach()]);
            }
        );
        Pinned(
            "xavier_normal_ draws uniform numbers",
            (x, a) =>
            {
                manual_seed(1);
                return nn.init.xavier_normal_(zeros(2, 3));
            }
        );
        Pinned(
            "trunc_normal_ takes the deviation for the mean",
            (x, a) =>
            {
                manual_seed(1);
                return nn.init.trunc_normal_(zeros(4), 0.1, 1, -1, 2);
            }
        );
        Pinned(
            "initialisers ignore their generator",
            (x, a) =>
            {
                using var own = new Generator(1);
                manual_seed(5);
                return nn.init.uniform_(zeros(2), 0, 1, own);
            }
        );
        Pinned(
            "RAdam multiplies by the rate twice",
            (x, a) =>
            {
                var p = nn.Parameter(zeros(1));
                var optimizer = optim.RAdam([p], 0.1, 0.9, 0.9);
                for (var step = 0; step < 20; step++)
                {
                    optimizer.zero_grad();
                    p.sum().backward();
                    optimizer.step();
                }
                return p.detach();
            }
        );
        Pinned(
            "SGD grows weights when it maximises",
            (x, a) =>
            {
                var p = nn.Parameter(ones(1));
                (p * 0).sum().backward();
                optim.SGD([p], 0.1, weight_decay: 0.5, maximize: true).step();
                return p.detach();
            }
        );
        Pinned("torch.div ignores the rounding mode", (x, a) => div(tensor([1f, 2f, 3f, 4f]), tensor(3f), RoundingMode.floor));
        Pinned("var of all elements ignores unbiased", (x, a) => tensor([1f, 2f, 3f, 4f]).var(false));
        Pinned(
            "the gradient of std with an empty list of dimensions",
            (x, a) =>
            {
                var y = tensor([1f, 2f, 3f, 4f], requires_grad: true);
                y.std(Array.Empty<long>()).backward();
                return y.grad!;
            }
        );
        Pinned("equal compares element by element", (x, a) => ones(2).equal(ones(2)));
        Pinned("a batch of one is normalised", (x, a) => nn.BatchNorm1d(2).call(ones(1, 2)));
        Pinned("full of a truth value", (x, a) => full([2], true));
        Pinned(
            "buffers that are not saved are not listed",
            (x, a) =>
            {
                var net = nn.Sequential();
                net.register_buffer("here", ones(1), false);
                return new object[] { net.named_buffers().Count() };
            }
        );
        Pinned(
            "names with dots are taken",
            (x, a) =>
            {
                var net = nn.Sequential();
                net.register_buffer("a.b", ones(1));
                return new object[] { net.named_buffers().Count() };
            }
        );
        Pinned("nll_loss of one sample", (x, a) => F.nll_loss(tensor([1f, 2f, 3f]), tensor(1L)));
        Pinned("a linear layer without inputs", (x, a) => nn.Linear(0, 2).weight!.detach());
        Pinned("round of whole numbers", (x, a) => tensor([3L]).round());
        Pinned("a number minus the least whole number", (x, a) => 0.5 - tensor([long.MinValue]));
        Pinned(
            "a result stops to require a gradient",
            (x, a) =>
            {
                var y = ones(1, requires_grad: true) * 2;
                y.requires_grad = false;
                return y;
            }
        );
        Pinned(
            "a gradient of another shape is set",
            (x, a) =>
            {
                var y = ones(1, requires_grad: true);
                y.grad = ones(3);
                return y.detach();
            }
        );
        Pinned(
            "backward with a gradient of another shape",
            (x, a) =>
            {
                var y = tensor(1f, requires_grad: true);
                (y * 2).backward([ones(1)]);
                return y.detach();
            }
        );
        Pinned(
            "zero_ has no gradient",
            (x, a) =>
            {
                var y = ones(1, requires_grad: true);
                y.clone().zero_().sum().backward();
                return y.grad!;
            }
        );
        Pinned(
            "a sequence keeps its size by a factor above 1",
            (x, a) => F.interpolate(tensor([0f, 1f, 2f], [1, 1, 3]), scale_factor: [1.3])
        );
        Pinned("numbers that a shape has no room for", (x, a) => tensor([1f, 2f, 3f], [2]));
        Pinned("a loss broadcasts its target", (x, a) => F.mse_loss(ones(3, 1), zeros(3)));
        Pinned("clone keeps the order of the memory", (x, a) => new object[] { ones(2, 3).T.clone().is_contiguous() });
        Pinned(
            "a view is changed in place",
            (x, a) =>
            {
                var y = ones(2, 2, requires_grad: true) * 2;
                y.T.mul_(2);
                return y.detach();
            }
        );
    }
}
