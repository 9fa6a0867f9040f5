using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Changes parameters along their gradients: <c>zero_grad()</c>, forward, <c>backward()</c>,
        /// <c>step()</c>.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            private protected readonly List<ParamGroup> groups = [];

            private protected Optimizer() { }

            /// <summary>The groups of parameters with their learning rates, which a schedule may change between steps.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => groups;

            /// <summary>All parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => groups.SelectMany(group => group.Parameters);

            /// <summary>Adds parameters with options of their own.</summary>
            /// <param name="param_group">The parameters and options.</param>
            public virtual void add_param_group(ParamGroup param_group) => groups.Add(param_group);

            /// <summary>Fills the gradients of all parameters with zeros. Call it before each backward pass: gradients add
            /// up.</summary>
            public virtual void zero_grad()
            {
                foreach (var group in groups)
                {
                    foreach (var parameter in group.Members)
                    {
                        parameter.ZeroGradient();
                    }
                }
            }

            /// <summary>Changes all parameters that have a gradient.</summary>
            /// <param name="closure">Clears the gradients, computes the loss and its gradients, and returns the loss; by default
            /// the gradients are taken as they are.</param>
            /// <returns>What the closure returned, or null without one.</returns>
            public virtual Tensor step(Func<Tensor>? closure = null) =>
                throw new NotSupportedException($"{GetType().Name} does not override step.");

            /// <summary>Releases the memory of the optimizer's own state; parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Override to release state.</summary>
            /// <param name="disposing">True from <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing) { }
        }
    }
}
