using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        internal DisposeScope? Scope { get; set; }

        /// <summary>The position of this tensor in its scope.</summary>
        internal int ScopeSlot { get; set; }

        /// <summary>Enters the current dispose scope of the thread, if there is one.</summary>
        internal Tensor Track()
        {
            DisposeScopes.Current?.Add(this);
            return this;
        }

        /// <summary>Takes this tensor out of its dispose scope: it lives until it is disposed by itself.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Remove(this);
            return this;
        }

        /// <summary>Moves this tensor to the scope around its own, as the result of a block that has a scope.</summary>
        public Tensor MoveToOuterDisposeScope()
        {
            Scope?.MoveToOuter(this);
            return this;
        }
    }

    /// <summary>
    /// Opens a dispose scope on this thread: tensors made from now on are disposed with it, unless they are moved out by
    /// <see cref="Tensor.MoveToOuterDisposeScope"/> or <see cref="Tensor.DetachFromDisposeScope"/>.
    /// </summary>
    /// <example><code>using var step = torch.NewDisposeScope();</code></example>
    public static DisposeScope NewDisposeScope() => DisposeScopes.Begin();

    /// <summary>Runs an expression in a scope of its own and keeps the result.</summary>
    /// <param name="expr">The expression; its result may be kept, its intermediate values are disposed.</param>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
