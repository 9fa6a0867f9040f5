using NetDsl.Engine.Autograd;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>The backward pass of an elementwise operation on two tensors.</summary>
internal sealed class ArithmeticNode : Node
{
    private readonly Binary kind;
    private readonly long[] sizesA;
    private readonly long[] sizesB;
    private SavedTensor a;
    private SavedTensor b;

    /// <summary>
    /// Creates the node; <paramref name="before"/> holds the values of <paramref name="a"/> if they are overwritten.
    /// </summary>
    public ArithmeticNode(Binary kind, string operation, Tensor a, Tensor b, Tensor? before = null)
        : base(operation, a, b)
    {
        this.kind = kind;
        sizesA = a.sizes;
        sizesB = b.sizes;
        if (kind is Binary.Add or Binary.Sub)
        {
            return;
        }
        // A product needs the other factor for each gradient; the others need both.
        if (kind != Binary.Mul || Needs(1))
        {
            this.a = new SavedTensor(before ?? a);
        }

        if (kind != Binary.Mul || Needs(0))
        {
            this.b = new SavedTensor(b);
        }
    }

    public override void Backward(Tensor gradient)
    {
        if (Needs(0))
        {
            Send(0, Elementwise.SumTo(GradientA(gradient), sizesA));
        }

        if (Needs(1))
        {
            Send(1, Elementwise.SumTo(GradientB(gradient), sizesB));
        }
    }

    protected override void ReleaseSaved()
    {
        a.Release();
        b.Release();
    }

    private Tensor A => a.Get(Operation);

    private Tensor B => b.Get(Operation);

    private Tensor GradientA(Tensor gradient) =>
        kind switch
        {
            Binary.Add or Binary.Sub => gradient,
            Binary.Mul => gradient.mul(B),
            Binary.Div => gradient.div(B),
            Binary.Pow => gradient.mul(B.mul(A.pow(B.sub(1)))).masked_fill(B.eq(0).expand(gradient.sizes), 0),
            _ => Share(gradient, A, B),
        };

    private Tensor GradientB(Tensor gradient) =>
        kind switch
        {
            Binary.Add => gradient,
            Binary.Sub => gradient.neg(),
            Binary.Mul => gradient.mul(A),
            Binary.Div => gradient.neg().mul(A.div(B).div(B)),
            // 0 to a power: its logarithm is −∞, its gradient is 0 for exponents ≥ 0 (as in PyTorch).
            Binary.Pow => gradient.mul(A.pow(B).mul(A.log())).masked_fill(A.eq(0).logical_and(B.ge(0)), 0),
            _ => Share(gradient, B, A),
        };

    /// <summary>The gradient goes to the chosen operand, or half to each if both are equal. If either is NaN, both get all of it,
    /// as in PyTorch.</summary>
    private Tensor Share(Tensor gradient, Tensor x, Tensor other)
    {
        var lost = kind == Binary.Maximum ? x.lt(other) : x.gt(other);
        return gradient.div(2).where(x.eq(other), gradient).masked_fill(lost, 0);
    }
}

/// <summary>The backward pass of an elementwise operation on a tensor and a number.</summary>
internal sealed class ScalarArithmeticNode : Node
{
    private readonly Binary kind;
    private readonly float scalar;
    private SavedTensor input;

    /// <summary>
    /// Creates the node; <paramref name="before"/> holds the values of <paramref name="a"/> if they are overwritten.
    /// </summary>
    public ScalarArithmeticNode(Binary kind, string operation, Tensor a, float scalar, Tensor? before = null)
        : base(operation, a)
    {
        this.kind = kind;
        this.scalar = scalar;
        if (kind is Binary.Pow or Binary.Maximum or Binary.Minimum)
        {
            input = new SavedTensor(before ?? a);
        }
    }

    public override void Backward(Tensor gradient) =>
        Send(
            0,
            kind switch
            {
                Binary.Add or Binary.Sub => gradient,
                Binary.Mul => gradient.mul(scalar),
                Binary.Div => gradient.div(scalar),
                Binary.Pow when scalar == 0 => zeros_like(gradient),
                Binary.Pow => gradient.mul(X.pow(scalar - 1).mul(scalar)),
                // The gradient passes where the number did not cut, including at the bound itself (as clamp in PyTorch).
                Binary.Maximum => gradient.mul(X.ge(scalar)),
                _ => gradient.mul(X.le(scalar)),
            }
        );

    protected override void ReleaseSaved() => input.Release();

    private Tensor X => input.Get(Operation);
}
