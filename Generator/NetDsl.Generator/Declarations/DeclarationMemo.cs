using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// The last reading of each declaration. After any edit the compiler requests all networks again, because the edit may have
/// changed the meaning of an untouched declaration; usually it has not. Comparing the compiler's bindings with what was read
/// takes a hundredth of the time of reading again, and gives the pipeline the same object.
/// </summary>
/// <remarks>
/// The memo keeps values and syntax, but no symbol and no compilation, and only as long as the declaration's own syntax lives. A
/// declaration is remembered only if everything that it depends on is compared: bound attributes, the parts of the type and its
/// containers, and the libraries. Types with members or bases are read each time, because their meaning may change in any file.
/// So are networks with classes in them, whose names give way to types in any file.
/// </remarks>
internal sealed class DeclarationMemo
{
    private static readonly ConditionalWeakTable<SyntaxNode, Holder> Memos = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Libraries = new();

    private readonly NetworkDeclaration declaration;
    private readonly ImmutableArray<ImmutableArray<SyntaxReference>> parts;
    private readonly ImmutableArray<BoundAttribute> attributes;
    private readonly object library;
    private readonly InheritedNames inherited;
    private readonly IReadOnlyList<string> names;

    private DeclarationMemo(
        NetworkDeclaration declaration,
        ImmutableArray<ImmutableArray<SyntaxReference>> parts,
        ImmutableArray<BoundAttribute> attributes,
        object library,
        InheritedNames inherited
    )
    {
        this.declaration = declaration;
        this.parts = parts;
        this.attributes = attributes;
        this.library = library;
        this.inherited = inherited;
        names = StageNames.OfClass(declaration.Pipeline);
    }

    /// <summary>As <see cref="DeclarationReader.Read"/>; returns the same object if nothing has changed.</summary>
    /// <param name="node">The part of the type that carries <c>[Network]</c>.</param>
    /// <param name="type">The type.</param>
    /// <param name="compilation">The program.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static NetworkDeclaration? Read(
        SyntaxNode node,
        INamedTypeSymbol type,
        Compilation compilation,
        CancellationToken cancellation
    )
    {
        var holder = Memos.GetOrCreateValue(node);
        if (holder.Memo is { } memo && memo.IsTrueOf(type, compilation))
        {
            return memo.declaration;
        }

        var declaration = DeclarationReader.Read(type, compilation, cancellation);
        holder.Memo = declaration is null ? null : Of(declaration, type, compilation);
        return declaration;
    }

    private static DeclarationMemo? Of(NetworkDeclaration declaration, INamedTypeSymbol type, Compilation compilation)
    {
        var inherited = InheritedNames.Of(compilation);
        var library = Library(type, compilation);
        if (
            inherited == InheritedNames.None
            || library is null
            || declaration.DoesNotCompile
            || declaration.Pipeline.InnerClasses().Any()
            || !type.DeclaringSyntaxReferences.All(IsBare)
        )
        {
            return null;
        }

        var attributes = type.GetAttributes().Select(BoundAttribute.Of).ToImmutableArray();
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<SyntaxReference>>();
        for (var part = type; part is not null; part = part.ContainingType)
        {
            parts.Add(part.DeclaringSyntaxReferences);
        }

        return attributes.All(attribute => attribute.IsComparable)
            ? new DeclarationMemo(declaration, parts.ToImmutable(), attributes, Libraries.GetOrCreateValue(library), inherited)
            : null;
    }

    /// <summary>
    /// The library of the attributes; null if it is part of the program itself and may change with every edit.
    /// </summary>
    private static IAssemblySymbol? Library(INamedTypeSymbol type, Compilation compilation)
    {
        IAssemblySymbol? library = null;
        foreach (var attribute in type.GetAttributes())
        {
            if (NetDslAttributes.IsNetDsl(attribute))
            {
                var own = attribute.AttributeClass!.ContainingAssembly;
                if (ReferenceEquals(own, compilation.Assembly) || (library is not null && !ReferenceEquals(own, library)))
                {
                    return null;
                }

                library = own;
            }
        }

        return library;
    }

    // No bases and no members: only attributes have to be bound.
    private static bool IsBare(SyntaxReference part) =>
        part.GetSyntax() is TypeDeclarationSyntax { BaseList: null, Members.Count: 0 };

    private bool IsTrueOf(INamedTypeSymbol type, Compilation compilation)
    {
        if (
            Library(type, compilation) is not { } known
            || !Libraries.TryGetValue(known, out var own)
            || own != library
            || InheritedNames.Of(compilation) != inherited
            || ShortNames.Of(type, names, compilation) != declaration.Type.Short
        )
        {
            return false;
        }

        var number = 0;
        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (number == parts.Length || !AreSame(part.DeclaringSyntaxReferences, parts[number++]))
            {
                return false;
            }
        }

        var bound = type.GetAttributes();
        if (number != parts.Length || bound.Length != attributes.Length)
        {
            return false;
        }

        for (var i = 0; i < bound.Length; i++)
        {
            if (!attributes[i].IsTrueOf(bound[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreSame(ImmutableArray<SyntaxReference> left, ImmutableArray<SyntaxReference> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i].SyntaxTree != right[i].SyntaxTree || left[i].Span != right[i].Span)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Several threads may read one declaration: each replaces the whole memo.</summary>
    private sealed class Holder
    {
        private volatile DeclarationMemo? memo;

        public DeclarationMemo? Memo
        {
            get => memo;
            set => memo = value;
        }
    }
}
