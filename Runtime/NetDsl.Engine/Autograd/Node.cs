using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>
/// One recorded operation. It computes the gradients of its inputs from the gradient of its result. Its holders (the result and
/// the operations that took it as input) are counted, so that memory saved for a backward pass that never runs also returns to
/// the pool.
/// </summary>
internal abstract class Node
{
    private static readonly long[] NoSizes = [];

    private readonly Node?[] inputs;
    private int references = 1;

    protected Node(string operation, torch.Tensor input)
    {
        Operation = operation;
        inputs = [input.GradientEdge()];
    }

    protected Node(string operation, torch.Tensor first, torch.Tensor second)
    {
        Operation = operation;
        inputs = [first.GradientEdge(), second.GradientEdge()];
    }

    protected Node(string operation, torch.Tensor first, torch.Tensor second, torch.Tensor? third)
    {
        Operation = operation;
        inputs = third is null
            ? [first.GradientEdge(), second.GradientEdge()]
            : [first.GradientEdge(), second.GradientEdge(), third.GradientEdge()];
    }

    protected Node(string operation, IReadOnlyList<torch.Tensor> tensors)
    {
        Operation = operation;
        inputs = new Node?[tensors.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = tensors[i].GradientEdge();
        }
    }

    private protected Node()
    {
        Operation = "leaf";
        inputs = [];
    }

    /// <summary>The operation's name in the public interface, for messages.</summary>
    public string Operation { get; }

    public ReadOnlySpan<Node?> Inputs => inputs;

    /// <summary>True once a backward pass has used the saved tensors up.</summary>
    public bool Spent { get; private set; }

    // Bookkeeping of the running backward pass.
    public long Pass { get; set; }
    public int Dependencies { get; set; }
    public torch.Tensor? Pending { get; set; }

    /// <summary>True when a gradient of this input is wanted.</summary>
    public bool Needs(int input) => inputs[input] is not null;

    /// <summary>
    /// Sends the gradient of each wanted input by <see cref="Send"/>. Recording is off, and the dispose scope of the pass
    /// disposes temporary tensors.
    /// </summary>
    /// <param name="gradient">The gradient of the result, of the result's shape; not to be changed.</param>
    public abstract void Backward(torch.Tensor gradient);

    /// <summary>Releases the saved tensors.</summary>
    protected abstract void ReleaseSaved();

    /// <summary>Hands over the gradient of an input; ownership passes to the pass.</summary>
    protected void Send(int input, torch.Tensor gradient)
    {
        if (inputs[input] is not { } target)
        {
            return;
        }

        if (gradient.Scope is { } scope)
        {
            scope.Remove(gradient);
        }
        else
        {
            gradient = gradient.Alias();
        }

        target.Receive(gradient);
    }

    /// <summary>Adds a gradient and takes ownership of the tensor.</summary>
    public virtual void Receive(torch.Tensor gradient)
    {
        if (Pending is null)
        {
            Pending = gradient;
            return;
        }
        Pending = Accumulation.Add(Pending, gradient);
        gradient.Dispose();
    }

    /// <summary>
    /// Where a leaf input's gradient is added up, for kernels that add to it directly; null if the input is not a leaf. Lock it
    /// while <see cref="AccumulateGrad.Target"/> is in use.
    /// </summary>
    protected AccumulateGrad? LeafInput(int input) => inputs[input] as AccumulateGrad;

    public void Spend()
    {
        Spent = true;
        ReleaseSaved();
    }

    public void Retain() => Interlocked.Increment(ref references);

    /// <summary>Releases the operation, and everything before it that nothing else holds.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref references) != 0)
        {
            return;
        }
        // A loop instead of recursion: graphs may be deeper than the call stack.
        Stack<Node>? waiting = null;
        for (var node = this; ; )
        {
            if (!node.Spent)
            {
                node.Spend();
            }

            foreach (var input in node.inputs)
            {
                if (input is not null && Interlocked.Decrement(ref input.references) == 0)
                {
                    (waiting ??= new Stack<Node>()).Push(input);
                }
            }
            Array.Clear(node.inputs);
            if (waiting is null || !waiting.TryPop(out node!))
            {
                return;
            }
        }
    }

    protected static long[] Sizes(torch.Tensor? tensor) => tensor?.sizes ?? NoSizes;
}
