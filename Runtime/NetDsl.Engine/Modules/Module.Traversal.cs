using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private readonly List<(string name, Parameter parameter)> ownParameters = [];
            private readonly List<(string Name, Tensor Tensor, bool Persistent)> ownBuffers = [];

            /// <summary>The parameters with their names: this module's in the order of registration, then those of the modules
            /// inside it as <c>module.parameter</c>. A shared parameter appears once, under its first name.</summary>
            /// <param name="recurse">False leaves the inner modules out.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var entry in ownParameters)
                {
                    if (seen.Add(entry.parameter))
                    {
                        yield return entry;
                    }
                }
                if (!recurse)
                {
                    yield break;
                }

                foreach (var (prefix, module) in named_children())
                {
                    foreach (var (name, parameter) in module.named_parameters())
                    {
                        if (seen.Add(parameter))
                        {
                            yield return ($"{prefix}.{name}", parameter);
                        }
                    }
                }
            }

            /// <summary>The parameters in the order of <see cref="named_parameters"/>.</summary>
            /// <param name="recurse">False leaves the inner modules out.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter);

            /// <summary>The buffers with their names, in the same order as <see cref="named_parameters"/>.</summary>
            /// <param name="recurse">False leaves the inner modules out.</param>
            /// <param name="include_nonpersistent">False leaves out those that are not part of the state.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true,
                bool include_nonpersistent = true
            )
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (name, tensor, persistent) in ownBuffers)
                {
                    if ((persistent || include_nonpersistent) && seen.Add(tensor))
                    {
                        yield return (name, tensor);
                    }
                }
                if (!recurse)
                {
                    yield break;
                }

                foreach (var (prefix, module) in named_children())
                {
                    foreach (var (name, buffer) in module.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer))
                        {
                            yield return ($"{prefix}.{name}", buffer);
                        }
                    }
                }
            }

            /// <summary>The buffers in the order of <see cref="named_buffers"/>.</summary>
            /// <param name="recurse">False leaves the inner modules out.</param>
            /// <param name="include_nonpersistent">False leaves out those that are not part of the state.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>The modules directly inside this one with their names, in the order of registration.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => submoduleOrder;

            /// <summary>The modules directly inside this one, in the order of registration.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>All modules inside this one with their dotted names: its children, then theirs. As in TorchSharp, and
            /// unlike PyTorch, the module itself is not among them.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var entry in named_children())
                {
                    yield return entry;
                }

                foreach (var (prefix, child) in named_children())
                {
                    foreach (var (name, module) in child.named_modules())
                    {
                        yield return ($"{prefix}.{name}", module);
                    }
                }
            }

            /// <summary>All modules inside this one in the order of <see cref="named_modules"/>.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>Whether a parameter with that dotted name exists.</summary>
            /// <param name="target">For instance <c>linear1.weight</c>.</param>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>Whether a buffer with that dotted name exists.</summary>
            /// <param name="target">For instance <c>norm1.running_mean</c>.</param>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The parameter of a dotted name, or null.</summary>
            /// <param name="target">For instance <c>linear1.weight</c>.</param>
            public virtual Parameter? get_parameter(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                var index = IndexOf(ownParameters, target);
                if (index >= 0)
                {
                    return ownParameters[index].parameter;
                }

                return ChildOf(target, out var rest)?.get_parameter(rest);
            }

            /// <summary>The buffer of a dotted name, or null.</summary>
            /// <param name="target">For instance <c>norm1.running_mean</c>.</param>
            public virtual Tensor? get_buffer(string target)
            {
                ArgumentNullException.ThrowIfNull(target);
                var index = ownBuffers.FindIndex(entry => entry.Name == target);
                if (index >= 0)
                {
                    return ownBuffers[index].Tensor;
                }

                return ChildOf(target, out var rest)?.get_buffer(rest);
            }

            private Module? ChildOf(string target, out string rest)
            {
                var dot = target.IndexOf('.', StringComparison.Ordinal);
                rest = dot < 0 ? string.Empty : target[(dot + 1)..];
                return dot < 0 ? null : submodules.GetValueOrDefault(target[..dot]);
            }
        }
    }
}
