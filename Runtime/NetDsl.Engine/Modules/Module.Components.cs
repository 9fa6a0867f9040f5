using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            private bool componentsRegistered;

            /// <summary>
            /// Registers every field that holds a module, a parameter or a tensor (as a buffer) under the field's name, in the
            /// order of
            /// declaration, except for names that are taken. Hand-written TorchSharp modules call it at the end of their
            /// constructor.
            /// </summary>
            /// <remarks>It reads fields by reflection, which a trimmed or ahead-of-time compiled program may have removed: there,
            /// call
            /// <see cref="register_module"/> and <see cref="register_parameter"/> instead, as generated networks do. Nothing else
            /// in
            /// this engine uses reflection, and nothing in it calls this method.</remarks>
            [RequiresUnreferencedCode("RegisterComponents finds fields by reflection. Call register_module and register_parameter instead.")]
            [SuppressMessage("Trimming", "IL2075", Justification = "Stated to the caller by RequiresUnreferencedCode.")]
            protected virtual void RegisterComponents()
            {
                if (componentsRegistered) return;
                componentsRegistered = true;
                foreach (var field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                {
                    // Properties with a backing field are registered under the property's name.
                    var fieldName = field.Name is ['<', ..] && field.Name.IndexOf('>') is > 1 and var end ? field.Name[1..end] : field.Name;
                    if (IsTaken(fieldName)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(fieldName, module); break;
                        case Parameter parameter: register_parameter(fieldName, parameter); break;
                        case Tensor tensor: register_buffer(fieldName, tensor); break;
                    }
                }
            }

            private bool IsTaken(string name) =>
                submodules.ContainsKey(name) || IndexOf(ownParameters, name) >= 0 || ownBuffers.Exists(entry => entry.Name == name);

            /// <summary>Takes all registered inner modules out, without disposing them.</summary>
            protected void ClearModules()
            {
                submodules.Clear();
                submoduleOrder.Clear();
            }
        }
    }
}
