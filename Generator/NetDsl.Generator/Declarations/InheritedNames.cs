using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// The names of the members that a network inherits from the module. One object for one version of the library.
/// </summary>
internal sealed class InheritedNames
{
    private const string TensorModule = "TorchSharp.torch+nn+Module`2";

    // The symbols of a library are the same from edit to edit; the names are released with them.
    private static readonly ConditionalWeakTable<ITypeSymbol, InheritedNames> Known = new();

    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private InheritedNames(ITypeSymbol? module)
    {
        for (var type = module; type is not null; type = type.BaseType)
        {
            names.UnionWith(
                type.GetMembers()
                    .Where(member => member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Internal))
                    .Select(member => member.Name)
            );
        }
    }

    /// <summary>Without the library there are no names.</summary>
    public static InheritedNames None { get; } = new(null);

    /// <summary>The names, for the library that a program references.</summary>
    public static InheritedNames Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(TensorModule) is { } module
            ? Known.GetValue(module, static module => new InheritedNames(module))
            : None;

    public bool Contains(string name) => names.Contains(name);
}
