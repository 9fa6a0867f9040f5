namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A part of a network: parameters, buffers and the modules inside it, each registered under the name that it has in
        /// <see cref="state_dict"/>. Derive from <see cref="Module{T, TResult}"/> and call <see cref="register_module"/> and
        /// <see cref="register_parameter"/> in the constructor.
        /// </summary>
        public partial class Module : IDisposable
        {
            private readonly Dictionary<string, Module> submodules = [];
            private readonly List<(string name, Module module)> submoduleOrder = [];
            private bool disposed;

            /// <summary>The name that the module was given, usually its type's.</summary>
            protected string? name;

            /// <summary>A module without components yet, in training mode.</summary>
            /// <param name="name">The module's name, for <see cref="GetName"/>.</param>
            protected Module(string name) => this.name = name;

            /// <summary>True in training mode, false in evaluation mode; some modules, such as dropout, behave differently in the
            /// two.</summary>
            public virtual bool training => isTraining;

            private bool isTraining = true;

            /// <summary>Sets the mode of this module and of all modules inside it.</summary>
            /// <param name="train">True for training, false for evaluation.</param>
            public virtual void train(bool train = true)
            {
                isTraining = train;
                foreach (var (_, module) in submoduleOrder)
                {
                    module.train(train);
                }
            }

            /// <summary>Sets evaluation mode: the same as <c>train(false)</c>.</summary>
            public virtual void eval() => train(false);

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => name ?? string.Empty;

            /// <summary>Calls a function with every module inside this one, depth first and children before parents, this one
            /// last.</summary>
            /// <param name="fn">What to do, for instance to initialise weights.</param>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var (_, module) in submoduleOrder)
                {
                    module.apply(fn);
                }

                fn(this);
                return this;
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            /// <param name="set_to_none">True drops the gradients, so that an optimizer skips parameters that get no new one;
            /// false fills them with zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (parameter.grad is not { } gradient)
                    {
                        continue;
                    }

                    if (set_to_none)
                    {
                        parameter.grad = null;
                    }
                    else
                    {
                        gradient.zero_();
                    }
                }
            }

            /// <summary>Releases the memory of all parameters, buffers and inner modules. The module is unusable
            /// afterwards.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Override to release what a module holds besides its registered components; call the base as
            /// well.</summary>
            /// <param name="disposing">True from <see cref="Dispose()"/>.</param>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing || disposed)
                {
                    return;
                }

                disposed = true;
                foreach (var buffer in buffers(false))
                {
                    buffer.Dispose();
                }

                foreach (var parameter in parameters(false))
                {
                    parameter.Dispose();
                }

                foreach (var (_, module) in submoduleOrder)
                {
                    module.Dispose();
                }
            }
        }
    }
}
