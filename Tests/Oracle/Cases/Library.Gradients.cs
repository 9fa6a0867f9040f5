using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddGradients()
    {
        Many(
            "backward twice",
            d => d.Float(d.Shape(1, 2), Domain.Tame),
            (x, a) =>
            {
                var leaf = x[0].detach().clone().requires_grad_();
                (leaf * leaf).sum().backward();
                (leaf * 3).sum().backward();
                return [leaf.grad!];
            },
            Agreement.Rounded
        );
        Many(
            "backward with a gradient",
            d =>
            {
                // PyTorch's C++ interface, and so TorchSharp, takes a gradient of another shape and sums it up; Python's refuses
                // it, and so does ours.
                var shape = d.Float(domain: Domain.Tame).Shape;
                d.Float(shape, Domain.Tame);
            },
            (x, a) =>
            {
                var leaf = x[0].detach().clone().with_requires_grad();
                var y = leaf * leaf;
                y.backward([x[1].detach()], retain_graph: true);
                y.backward([x[1].detach()]);
                return [leaf.grad!];
            },
            Agreement.Rounded
        );
        Refused(
            "backward of many elements",
            d => d.Float([2, 2], Domain.Tame),
            (x, a) =>
            {
                (x[0].detach().requires_grad_() * 2).backward();
                return x[0];
            }
        );
        Refused(
            "backward after backward",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                var leaf = x[0].detach().clone().requires_grad_();
                var loss = (leaf * leaf).sum();
                loss.backward();
                loss.backward();
                return leaf;
            }
        );
        Refused(
            "backward without a gradient",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                x[0].detach().sum().backward();
                return x[0];
            }
        );
        Many(
            "a gradient set",
            d => d.Float([2], Domain.Tame),
            (x, a) =>
            {
                var leaf = x[0].detach().clone().requires_grad_();
                leaf.grad = ones(2) * 5;
                (leaf * 2).sum().backward();
                return [leaf.grad!];
            }
        );
        Facts(
            "requires_grad",
            d => d.Stored([2]),
            (x, a) =>
            {
                var y = x[0].detach();
                y.requires_grad = true;
                return
                [
                    y.requires_grad,
                    (y * 2).is_leaf,
                    (y * 2).requires_grad,
                    y.detach().requires_grad,
                    y.clone().requires_grad,
                ];
            }
        );
        Facts(
            "grad modes",
            d => d.Float([2]),
            (x, a) =>
            {
                var leaf = x[0].detach().requires_grad_();
                var facts = new List<object> { is_grad_enabled() };
                using (no_grad())
                {
                    facts.Add(is_grad_enabled());
                    facts.Add((leaf * 2).requires_grad);
                    using (enable_grad())
                    {
                        facts.Add((leaf * 2).requires_grad);
                    }
                    using (set_grad_enabled(true))
                    {
                        facts.Add(is_grad_enabled());
                    }
                    facts.Add(is_grad_enabled());
                }
                using (enable_grad(false))
                {
                    facts.Add(is_grad_enabled());
                }
                facts.Add(is_grad_enabled());
                return [.. facts];
            }
        );
        One(
            "a leaf changed in place under no_grad",
            d => d.Float([3], Domain.Tame),
            (x, a) =>
            {
                var leaf = x[0].detach().clone().requires_grad_();
                using (no_grad())
                {
                    leaf.mul_(2).add_(1);
                }
                return leaf.detach();
            },
            Agreement.Rounded
        );
        One(
            "shared subexpressions",
            d => d.Float(domain: Domain.Tame),
            (x, a) =>
            {
                var y = x[0].tanh();
                var z = (y * y) + y;
                return (z * y) - z.sin() + y.detach();
            },
            Agreement.Bounded,
            Agreement.Bounded
        );
    }
}
