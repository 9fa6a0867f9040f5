using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private bool leafRequiresGrad;
        private Node? history;
        private AccumulateGrad? accumulator;

        // Set on views: the history of the shared memory when the view was made.
        private int viewHistory = -1;

        internal bool RequiresGrad => leafRequiresGrad || history is not null;

        internal Node? History => history;

        /// <summary>The gradient itself, without the copy that <see cref="grad"/> makes; owned by this tensor.</summary>
        internal Tensor? Gradient { get; set; }

        /// <summary>True when operations on this tensor are recorded. May be set on leaves, of Float32.</summary>
        /// <exception cref="InvalidOperationException">Set on the result of an operation, or on a type without
        /// gradients.</exception>
        public bool requires_grad
        {
            get => RequiresGrad;
            set
            {
                _ = Storage;
                if (history is not null)
                {
                    if (value)
                    {
                        return;
                    }

                    throw new InvalidOperationException(
                        "requires_grad: only a leaf can stop requiring a gradient; use detach() on the result of an operation."
                    );
                }
                if (value && Type != ScalarType.Float32)
                {
                    throw new InvalidOperationException(
                        $"requires_grad: only Float32 tensors have gradients, this one is {Type}."
                    );
                }

                leafRequiresGrad = value;
            }
        }

        /// <summary>True for tensors that no recorded operation made.</summary>
        public bool is_leaf => history is null;

        /// <summary>
        /// The gradient that backward passes have added up, or null. Reading makes a new tensor over the same memory, in the
        /// current dispose scope; disposing that leaves the gradient in place.
        /// </summary>
        /// <exception cref="ArgumentException">Set to a tensor of another shape or type.</exception>
        public Tensor? grad
        {
            get
            {
                _ = Storage;
                return MaterialisedGradient()?.Alias().Track();
            }
            set
            {
                _ = Storage;
                if (value is not null && (value.Type != Type || !Shapes.Same(value.sizes, sizes)))
                {
                    throw new ArgumentException(
                        $"grad: a gradient {value.Type} {Shapes.Text(value.sizes)} does not fit the tensor {Type} "
                            + $"{Shapes.Text(sizes)}."
                    );
                }
                gradientIsZero = false;
                var old = Gradient;
                Gradient = value?.Alias();
                old?.Dispose();
            }
        }

        /// <summary>Sets <see cref="requires_grad"/> and returns this tensor.</summary>
        /// <param name="requires_grad">Whether operations are recorded.</param>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <inheritdoc cref="requires_grad_(bool)"/>
        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        /// <summary>The same memory without the record of operations.</summary>
        public Tensor detach() => Alias().Track();

        /// <summary>
        /// Computes the gradients of all leaves this scalar depends on, and adds them to their <see cref="grad"/>.
        /// </summary>
        /// <exception cref="InvalidOperationException">Not a scalar, nothing recorded, or already used by an earlier
        /// backward.</exception>
        public void backward() => RunBackward(null, false);

        /// <summary>
        /// Computes the gradients of all leaves this tensor depends on, and adds them to their <see cref="grad"/>.
        /// </summary>
        /// <param name="grad_tensors">One tensor: the gradient of this one, of its shape; may be left out for a scalar.</param>
        /// <param name="retain_graph">Keeps what the forward pass saved, for another backward.</param>
        /// <param name="create_graph">Gradients of gradients; not available in this engine.</param>
        /// <param name="inputs">Restriction to some leaves; not available in this engine.</param>
        /// <exception cref="InvalidOperationException">Nothing recorded, or already used by an earlier backward.</exception>
        /// <exception cref="NotSupportedException">create_graph or inputs is given.</exception>
        public void backward(
            IList<Tensor>? grad_tensors = null,
            bool retain_graph = false,
            bool create_graph = false,
            IList<Tensor>? inputs = null
        )
        {
            if (create_graph || inputs is not null)
            {
                throw new NotSupportedException(
                    $"backward: {(create_graph ? "create_graph" : "inputs")} is not available in the embedded engine; build "
                        + "with -p:Torch=TorchSharp."
                );
            }
            if (grad_tensors is { Count: not 1 })
            {
                throw new ArgumentException(
                    $"backward: one gradient for one tensor, {grad_tensors.Count} were given.",
                    nameof(grad_tensors)
                );
            }

            RunBackward(grad_tensors?[0], retain_graph);
        }

        private void RunBackward(Tensor? gradient, bool retainGraph)
        {
            _ = Storage;
            if (!RequiresGrad)
            {
                throw new InvalidOperationException(
                    "backward: this tensor does not require a gradient: nothing was recorded. Was it computed under no_grad, or "
                        + "from no parameter?"
                );
            }
            if (gradient is null)
            {
                if (Count != 1)
                {
                    throw new InvalidOperationException(
                        $"backward: a gradient can be left out for a scalar only, this tensor is {Shapes.Text(sizes)}. Reduce "
                            + "it, or pass grad_tensors."
                    );
                }
                using var one = NewUntracked(sizes);
                one.Write<float>()[0] = 1;
                BackwardPass.Run(this, one, retainGraph);
                return;
            }
            if (gradient.Type != Type || !Shapes.Same(gradient.sizes, sizes))
            {
                throw new ArgumentException(
                    $"backward: the gradient {gradient.Type} {Shapes.Text(gradient.sizes)} does not fit the tensor {Type} "
                        + $"{Shapes.Text(sizes)}."
                );
            }
            BackwardPass.Run(this, gradient, retainGraph);
        }

        /// <summary>Drops the gradient; its memory returns to the pool.</summary>
        internal void ClearGradient()
        {
            Gradient?.Dispose();
            Gradient = null;
        }

        /// <summary>Notes the operation that made this tensor.</summary>
        internal Tensor Record(Node node)
        {
            history = node;
            return this;
        }

        /// <summary>
        /// Marks a view, so that a later recorded in-place operation on the shared memory does not go unnoticed.
        /// </summary>
        internal Tensor MarkView()
        {
            viewHistory = Storage.HistoryVersion;
            return this;
        }

        internal bool IsView => viewHistory >= 0;

        /// <summary>Where this tensor's gradient goes, with a hold on it; null when none is wanted.</summary>
        internal Node? GradientEdge()
        {
            if (viewHistory >= 0 && viewHistory != Storage.HistoryVersion)
            {
                throw new NotSupportedException(
                    "the base of this view was changed in place by a recorded operation after the view was made; take the "
                        + "view again, or use "
                        + "the operation that makes a new tensor."
                );
            }
            var edge = history ?? LeafEdge;
            edge?.Retain();
            return edge;
        }

        // One for all threads: its lock is what makes their additions whole.
        internal AccumulateGrad? LeafEdge =>
            !leafRequiresGrad || history is not null ? null
            : accumulator is { } known ? known
            : Interlocked.CompareExchange(ref accumulator, new AccumulateGrad(this), null) ?? accumulator;

        /// <summary>Refuses to write elements that share their memory, with each other or with part of what is read.</summary>
        private void CheckOverlap(string operation, Tensor? source)
        {
            if (strides is not null)
            {
                for (var i = 0; i < sizes.Length; i++)
                {
                    if (strides[i] == 0 && sizes[i] > 1)
                    {
                        throw new InvalidOperationException(
                            $"{operation}: a tensor {Shapes.Text(sizes)} of strides {Shapes.Text(strides)} repeats its "
                                + "elements, and each can be written once only. Call clone() first."
                        );
                    }
                }
            }
            if (
                source is not null
                && source.storage is not null
                && ReferenceEquals(source.storage, storage)
                && IsContiguous
                && source.IsContiguous
                && (offset != source.offset || Count != source.Count)
                && offset < source.offset + source.Count
                && source.offset < offset + Count
            )
            {
                throw new InvalidOperationException(
                    $"{operation}: part of the memory that is written is also read, so that the result would depend on the "
                        + "order. Clone the tensor that is read."
                );
            }
        }

        /// <summary>Refuses in-place operations that would falsify gradients.</summary>
        /// <exception cref="InvalidOperationException">This is a leaf that requires a gradient.</exception>
        /// <exception cref="NotSupportedException">This is a view that takes part in a recorded computation.</exception>
        internal void CheckInPlace(string operation, Tensor? source = null)
        {
            CheckOverlap(operation, source);
            if (!GradMode.Enabled)
            {
                return;
            }

            if (leafRequiresGrad)
            {
                throw new InvalidOperationException(
                    $"{operation}: a leaf tensor {Shapes.Text(sizes)} that requires a gradient must not be changed in place. Do "
                        + "it under torch.no_grad()."
                );
            }
            if (IsView && (history is not null || source is { RequiresGrad: true }))
            {
                throw new NotSupportedException(
                    $"{operation}: in-place operations on a view are not recorded by the embedded engine. Use "
                        + $"{operation.TrimEnd('_')}, or assign to an index of the whole tensor."
                );
            }
        }

        /// <summary>
        /// Notes a recorded in-place operation; <paramref name="node"/> took this tensor's former history as its input.
        /// </summary>
        internal void RecordInPlace(Node node)
        {
            var former = history;
            history = node;
            former?.Release();
            Storage.HistoryVersion++;
        }

        private void ReleaseHistory()
        {
            var former = history;
            history = null;
            former?.Release();
            accumulator?.Release();
            accumulator = null;
            ClearGradient();
        }
    }

    /// <summary>Stops the recording of operations on this thread until disposed.</summary>
    public static IDisposable no_grad() => GradMode.Switch(false);

    /// <summary>Turns the recording of operations on this thread on (or off) until disposed.</summary>
    /// <param name="enabled">Whether operations are recorded.</param>
    public static IDisposable enable_grad(bool enabled = true) => GradMode.Switch(enabled);

    /// <summary>
    /// Turns the recording of operations on this thread on or off; disposing the result restores the mode before.
    /// </summary>
    /// <param name="mode">Whether operations are recorded.</param>
    public static IDisposable set_grad_enabled(bool mode = true) => GradMode.Switch(mode);

    /// <summary>True when operations of this thread are recorded.</summary>
    public static bool is_grad_enabled() => GradMode.Enabled;
}
