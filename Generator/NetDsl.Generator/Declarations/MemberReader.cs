using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Declarations;

/// <summary>Finds the user's and the module's members that conflict with generated names.</summary>
internal static class MemberReader
{
    public static MemberFacts Read(
        INamedTypeSymbol type,
        Compilation compilation,
        StageGroup pipeline,
        bool isTrainable,
        CancellationToken cancellation
    )
    {
        var usesOthers = pipeline.Layers().Any(stage => stage.Layer.IsNetwork);
        var hasFrozen = pipeline.Layers().Any(stage => stage.Layer.IsFrozen);
        var stageNames = StageNames.OfClass(pipeline);
        string[] classes = [.. stageNames.Skip(pipeline.Stages.Count)];
        var clashes = new SortedSet<string>(StringComparer.Ordinal);
        var hidden = new SortedSet<string>(StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers().Where(member => GeneratedTrees.UserDeclarations(member).Any()))
        {
            cancellation.ThrowIfCancellationRequested();
            own.Add(member.Name);
            if (GeneratedMembers.Called.Contains(member.Name) && member is not IMethodSymbol { IsOverride: true })
            {
                clashes.Add(member.Name);
            }

            Meet(member.Name, member as IMethodSymbol);
        }

        // No member may have the name of its class.
        Meet(type.Name, null);
        own.Add(type.Name);
        var inherited = InheritedNames.Of(compilation);
        return new MemberFacts(
            clashes.ToEquatableArray(),
            hidden.ToEquatableArray(),
            stageNames
                .Select(StageNames.Member)
                .Concat(GeneratedMembers.Names(MemberSort.Field))
                .SelectMany(Occupied)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            type.Name == GeneratedMembers.ToString.Name || type.GetMembers(GeneratedMembers.ToString.Name).Any(WritesToString),
            type.InstanceConstructors.FirstOrDefault(IsBare) is { } bare
                ? (bare.Parameters.Length > 0 ? "this()" : "this(seed: null)")
                : null
        );

        bool IsMember(string name) => own.Contains(name) || inherited.Contains(name);

        // A name if it is taken, and the names made from it by appending underscores, as many as may be needed.
        IEnumerable<string> Occupied(string name)
        {
            var isClass = classes.Contains(name);
            for (var made = name; IsTaken(made, isClass) || stageNames.Contains(made); made += "_")
            {
                if (IsTaken(made, isClass))
                {
                    yield return made;
                }
            }
        }

        // A class within the network's would hide a type of the user, also from the user's own half.
        bool IsTaken(string name, bool isClass) =>
            IsMember(name) || (isClass && !IsOurs(name) && (IsType(name) || ShortNames.IsMemberOrType(name, type, compilation)));

        bool IsType(string name) => compilation.GlobalNamespace.GetMembers(name).Any();

        // An analyzer sees what was generated.
        bool IsOurs(string name) => type.GetMembers(name).Any(member => !GeneratedTrees.UserDeclarations(member).Any());

        void Meet(string name, IMethodSymbol? method)
        {
            var generated = GeneratedMembers
                .AllOf(pipeline.Flow.Inputs.Count)
                .Where(member =>
                    member.Name == name
                    && (isTrainable || !member.IsForTraining)
                    && (usesOthers || !member.IsForUse)
                    && (hasFrozen || !member.IsForFrozen)
                )
                .ToArray();
            if (method is null && generated.Any(member => member.IsInInterface))
            {
                hidden.Add(name);
                return;
            }

            clashes.UnionWith(
                generated
                    .Where(member =>
                        member.Sort == MemberSort.Constant
                        || (member.Sort == MemberSort.Method && (method is null || HasParameters(method, member.Parameters)))
                    )
                    .Select(member => member.Key)
            );
        }
    }

    /// <summary>The user's members of a clash; not other overloads.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, string clash) =>
        clash == GeneratedMembers.BareConstructor ? type.InstanceConstructors.Where(IsBare)
        : GeneratedMembers.Find(clash) is not { } generated ? type.GetMembers(clash)
        : type.GetMembers(generated.Name)
            .Where(member =>
                member is not IMethodSymbol method
                || generated.Sort != MemberSort.Method
                || HasParameters(method, generated.Parameters)
            );

    // Primary constructors have no declaration of this kind, and have their own rule.
    private static bool IsBare(ISymbol member) =>
        GeneratedTrees
            .UserDeclarations(member)
            .Any(reference =>
                reference.GetSyntax() is ConstructorDeclarationSyntax constructor
                && !constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
                && constructor.Initializer?.Kind() != SyntaxKind.ThisConstructorInitializer
            );

    private static bool WritesToString(ISymbol member) =>
        member is not IMethodSymbol { Parameters.Length: > 0 } && GeneratedTrees.UserDeclarations(member).Any();

    private static bool HasParameters(IMethodSymbol method, string[] parameters) =>
        method
            .Parameters.Select(parameter => parameter.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString())
            .SequenceEqual(parameters, StringComparer.Ordinal);
}
