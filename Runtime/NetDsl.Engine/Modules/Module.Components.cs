using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
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
            /// order of declaration. Names that are already taken are skipped. Hand-written TorchSharp modules call it at the end
            /// of their constructor.
            /// </summary>
            /// <remarks>
            /// This is the only place in this engine that uses reflection, and nothing in the engine calls it. Generated networks
            /// register by name instead.
            /// </remarks>
            /// <exception cref="PlatformNotSupportedException">
            /// The program is compiled ahead of time, where fields cannot be found by reflection.
            /// </exception>
            [UnconditionalSuppressMessage(
                "Trimming",
                "IL2075",
                Justification = "A field that code uses survives trimming; ahead-of-time programs get an exception."
            )]
            protected virtual void RegisterComponents()
            {
                if (!RuntimeFeature.IsDynamicCodeSupported)
                {
                    throw new PlatformNotSupportedException(
                        "RegisterComponents finds fields by reflection, which a program compiled ahead of time does not keep: "
                            + "call register_module, register_parameter and register_buffer instead."
                    );
                }

                if (componentsRegistered)
                {
                    return;
                }

                componentsRegistered = true;
                foreach (var field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                {
                    // Properties with a backing field are registered under the property's name.
                    var fieldName =
                        field.Name is ['<', ..] && field.Name.IndexOf('>') is > 1 and var end ? field.Name[1..end] : field.Name;
                    if (IsTaken(fieldName))
                    {
                        continue;
                    }

                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(fieldName, module);
                            break;
                        case Parameter parameter:
                            register_parameter(fieldName, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(fieldName, tensor);
                            break;
                    }
                }
            }

            private bool IsTaken(string name) =>
                submodules.ContainsKey(name)
                || IndexOf(ownParameters, name) >= 0
                || ownBuffers.Exists(entry => entry.Name == name);

            /// <summary>Removes all registered inner modules without disposing them.</summary>
            protected void ClearModules()
            {
                submodules.Clear();
                submoduleOrder.Clear();
            }
        }
    }
}
