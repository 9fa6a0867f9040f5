using NetDsl.Engine.Tensors;
using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>Walks back through the recorded operations. Each is visited after all operations that used its result.</summary>
internal static class BackwardPass
{
    private static long passes;

    [ThreadStatic]
    private static Stack<Node>? spare;

    public static InvalidOperationException UsedUp(string operation) =>
        new(
            $"backward of {operation}: its saved tensors were released by an earlier backward. Run the forward pass again, "
                + "or pass retain_graph: true the first time."
        );

    /// <summary>Computes the gradients of all leaves before <paramref name="root"/> and adds them to theirs.</summary>
    /// <param name="root">The tensor to start at; requires a gradient.</param>
    /// <param name="gradient">Its gradient, of its shape.</param>
    /// <param name="retainGraph">Keeps the saved tensors for another backward.</param>
    public static void Run(torch.Tensor root, torch.Tensor gradient, bool retainGraph)
    {
        if (root.History is not { } start)
        {
            root.LeafEdge!.Backward(gradient);
            return;
        }
        var stack = spare ?? new Stack<Node>();
        spare = null;
        var outer = DisposeScopes.Current;
        var scope = DisposeScopes.Begin();
        var recording = GradMode.Enabled;
        GradMode.Enabled = false;
        try
        {
            CountDependencies(start, stack);
            start.Pending = gradient.Alias();
            Walk(start, stack, scope, retainGraph);
        }
        finally
        {
            GradMode.Enabled = recording;
            scope.Dispose();
            DisposeScopes.Current = outer;
            stack.Clear();
            spare = stack;
        }
    }

    private static void CountDependencies(Node start, Stack<Node> stack)
    {
        var pass = Interlocked.Increment(ref passes);
        Begin(start, pass);
        stack.Push(start);
        while (stack.TryPop(out var node))
        {
            if (node.Spent)
            {
                throw UsedUp(node.Operation);
            }

            foreach (var input in node.Inputs)
            {
                if (input is null or AccumulateGrad)
                {
                    continue;
                }

                if (input.Pass != pass)
                {
                    Begin(input, pass);
                    stack.Push(input);
                }
                input.Dependencies++;
            }
        }
    }

    private static void Begin(Node node, long pass)
    {
        node.Pass = pass;
        node.Dependencies = 0;
        // Present if an earlier pass ended in an exception.
        node.Pending?.Dispose();
        node.Pending = null;
    }

    private static void Walk(Node start, Stack<Node> stack, DisposeScope scope, bool retainGraph)
    {
        stack.Push(start);
        while (stack.TryPop(out var node))
        {
            if (node.Pending is { } pending)
            {
                node.Pending = null;
                node.Backward(pending);
                scope.DisposeEverything();
                pending.Dispose();
            }
            if (!retainGraph)
            {
                node.Spend();
            }

            foreach (var input in node.Inputs)
            {
                if (input is not null and not AccumulateGrad && --input.Dependencies == 0)
                {
                    stack.Push(input);
                }
            }
        }
    }
}
