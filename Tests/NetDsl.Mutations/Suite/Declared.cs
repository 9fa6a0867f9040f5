using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Mutations.Suite;

/// <summary>An argument of an attribute: positional when it has no name.</summary>
/// <param name="Name">The property; null for a positional one.</param>
/// <param name="Value">The expression, as text.</param>
public sealed record Argument(string? Name, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Name is null ? Value : Name + " = " + Value;
}

/// <summary>One attribute of a declaration, as text that operators change.</summary>
/// <param name="Name">Its name as written: <c>Layer</c>.</param>
/// <param name="Arguments">Its arguments, in order.</param>
public sealed record Declared(string Name, ImmutableArray<Argument> Arguments)
{
    /// <summary>A new attribute.</summary>
    public static Declared Of(string name, params string[] values) =>
        new(name, [.. values.Select(value => new Argument(null, value))]);

    /// <summary>An attribute of a source file.</summary>
    public static Declared Of(AttributeSyntax syntax) =>
        new(
            syntax.Name.ToString(),
            [
                .. (syntax.ArgumentList?.Arguments ?? []).Select(argument => new Argument(
                    argument.NameEquals?.Name.Identifier.ValueText,
                    argument.Expression.ToString()
                )),
            ]
        );

    /// <summary>A positional argument; null when there are fewer.</summary>
    public string? this[int number] => Arguments.Where(argument => argument.Name is null).ElementAtOrDefault(number)?.Value;

    /// <summary>A named argument; null when it is not written.</summary>
    public string? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>A positional argument as a number; null for none, or no number.</summary>
    public int? Number(int number) => int.TryParse(this[number], out var value) ? value : null;

    /// <summary>A named argument as a number; null for none, or no number.</summary>
    public int? Number(string name) => int.TryParse(this[name], out var value) ? value : null;

    /// <summary>Channels out of a convolution.</summary>
    public int Outputs => Number(this[2] is null ? 0 : 1)!.Value;

    /// <summary>The positional argument that is the kernel of a convolution or a pool.</summary>
    public int KernelArgument => Name == "Conv" ? (this[2] is null ? 1 : 2) : 0;

    /// <summary>The kernel of a convolution or a pool.</summary>
    public int[] Kernel(int dimensions) => Shapes.Numbers(this[KernelArgument], dimensions, 1);

    /// <summary>With another value of a positional argument.</summary>
    public Declared With(int number, string value) =>
        this with
        {
            Arguments = Arguments.SetItem(number, new Argument(null, value)),
        };

    /// <summary>With a named argument, in the place of one of that name or at the end.</summary>
    public Declared With(string name, string value) =>
        Without(name) is var rest ? rest with { Arguments = rest.Arguments.Add(new Argument(name, value)) } : this;

    /// <summary>Without a named argument.</summary>
    public Declared Without(string name) => this with { Arguments = Arguments.RemoveAll(argument => argument.Name == name) };

    /// <inheritdoc/>
    public override string ToString() => Arguments.IsEmpty ? $"[{Name}]" : $"[{Name}({string.Join(", ", Arguments)})]";
}
