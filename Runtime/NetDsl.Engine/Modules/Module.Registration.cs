using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Adds a module under a name, which becomes part of the keys of <see cref="state_dict"/>.</summary>
            /// <param name="name">Not empty, without dots, not used by another module in here.</param>
            /// <param name="submodule">The module; null removes the module of that name.</param>
            /// <exception cref="ArgumentException">The name is empty or contains a dot.</exception>
            /// <exception cref="InvalidOperationException">A module of that name is registered, or it would contain
            /// itself.</exception>
            /// <remarks>Unlike TorchSharp this does not call <see cref="RegisterComponents"/> of the module: a module registers
            /// its components in its own constructor.</remarks>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    submodules.Remove(name);
                    submoduleOrder.RemoveAll(entry => entry.name == name);
                    return;
                }
                CheckName("module", name);
                if (ReferenceEquals(submodule, this))
                {
                    throw new InvalidOperationException($"Module '{GetName()}' cannot be registered inside itself as '{name}'.");
                }

                if (!submodules.TryAdd(name, submodule))
                {
                    throw new InvalidOperationException(
                        $"Sub-module '{name}' is already registered in '{GetName()}': give it another name."
                    );
                }

                submoduleOrder.Add((name, submodule));
            }

            /// <summary>The same as <see cref="register_module"/>.</summary>
            /// <param name="name">Name of the module inside this one.</param>
            /// <param name="module">The module.</param>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Adds a parameter under a name. It leaves its dispose scope: the module owns it from now on.</summary>
            /// <param name="name">Not empty, without dots, not used by another parameter in here.</param>
            /// <param name="param">The parameter.</param>
            /// <exception cref="ArgumentNullException">The parameter is null.</exception>
            /// <exception cref="ArgumentException">The name is empty or contains a dot.</exception>
            /// <exception cref="InvalidOperationException">A parameter of that name is registered.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                CheckName("parameter", name);
                if (IndexOf(ownParameters, name) >= 0)
                {
                    throw new InvalidOperationException(
                        $"Parameter '{name}' is already registered in '{GetName()}': give it another name."
                    );
                }

                param.DetachFromDisposeScope();
                ownParameters.Add((name, param));
            }

            /// <summary>Adds a tensor that is part of the state but not trained, such as a running mean. It leaves its dispose
            /// scope.</summary>
            /// <param name="name">Not empty, without dots, not used by another buffer in here.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">False keeps it out of <see cref="state_dict"/>.</param>
            /// <exception cref="ArgumentNullException">The tensor is null.</exception>
            /// <exception cref="ArgumentException">The name is empty or contains a dot.</exception>
            /// <exception cref="InvalidOperationException">A buffer of that name is registered.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                CheckName("buffer", name);
                if (ownBuffers.Exists(entry => entry.Name == name))
                {
                    throw new InvalidOperationException(
                        $"Buffer '{name}' is already registered in '{GetName()}': give it another name."
                    );
                }

                tensor.DetachFromDisposeScope();
                ownBuffers.Add((name, tensor, persistent));
            }

            /// <summary>Replaces, adds or (null) removes a parameter; for modules whose parameter is a settable
            /// property.</summary>
            internal void ReplaceParameter(string name, Parameter? value)
            {
                var index = IndexOf(ownParameters, name);
                value?.DetachFromDisposeScope();
                if (value is null)
                {
                    if (index >= 0)
                    {
                        ownParameters.RemoveAt(index);
                    }
                }
                else if (index >= 0)
                {
                    ownParameters[index] = (name, value);
                }
                else
                {
                    ownParameters.Add((name, value));
                }
            }

            /// <summary>Replaces, adds or (null) removes a buffer; for modules whose buffer is a settable property.</summary>
            internal void ReplaceBuffer(string name, Tensor? value)
            {
                var index = ownBuffers.FindIndex(entry => entry.Name == name);
                value?.DetachFromDisposeScope();
                if (value is null)
                {
                    if (index >= 0)
                    {
                        ownBuffers.RemoveAt(index);
                    }
                }
                else if (index >= 0)
                {
                    ownBuffers[index] = (name, value, ownBuffers[index].Persistent);
                }
                else
                {
                    ownBuffers.Add((name, value, true));
                }
            }

            private static int IndexOf(List<(string name, Parameter parameter)> list, string name) =>
                list.FindIndex(entry => entry.name == name);

            private static void CheckName(string kind, string name)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                if (name.Contains('.'))
                {
                    throw new ArgumentException(
                        $"The {kind} name '{name}' contains a dot, which separates levels in state names.",
                        nameof(name)
                    );
                }
            }
        }
    }
}
