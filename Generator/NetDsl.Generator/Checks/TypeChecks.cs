using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>The type must be one that a generated part can extend to a module.</summary>
internal static class TypeChecks
{
    public static void Check(NetworkDeclaration declaration, Findings findings)
    {
        var type = declaration.Type;
        if (!type.HasTorch)
        {
            findings.Add(Rules.NoTorch, Place.Type, type.Name);
        }

        if (!type.IsPartial)
        {
            findings.Add(Rules.NotPartial, Place.Type, type.Name);
        }

        if (type.ClosedContainer is { } container)
        {
            findings.Add(Rules.ContainerNotPartial, Place.Type, type.Name, container);
        }

        if (type.Unsupported != UnsupportedType.None)
        {
            findings.Add(Rules.UnsupportedType, Place.Type, type.Name, Text(type.Unsupported));
        }
        else if (type.BaseClass is { } baseClass)
        {
            findings.Add(Rules.HasBaseClass, Place.Type, type.Name, baseClass);
        }

        if (type.Hierarchy.Self.TypeParameters.Count > 0)
        {
            findings.Add(Rules.GenericNetwork, Place.Type, type.Name);
        }

        foreach (var member in declaration.Members.Clashes)
        {
            var name = member == GeneratedMembers.Constructor.Key ? type.Name + "(Device?, ScalarType?, long?)" : member;
            var repair =
                member == GeneratedMembers.Dispose.Key
                    ? "Remove it: keep what has to be released outside the network, and release it there"
                    : "Rename it, or give the method other parameters";
            findings.Add(Rules.MemberClash, Place.OfMember(member), type.Name, name, repair);
        }

        if (
            declaration.Members.BareConstructor is { } call
            && !declaration.Members.Clashes.Contains(GeneratedMembers.Constructor.Key)
        )
        {
            findings.Add(Rules.BareConstructor, Place.OfMember(GeneratedMembers.BareConstructor), type.Name, call);
        }
    }

    private static string Text(UnsupportedType type) =>
        type switch
        {
            UnsupportedType.File => "visible in its file only ('file')",
            UnsupportedType.Record => "a record",
            UnsupportedType.Static => "static",
            UnsupportedType.Abstract => "abstract",
            _ => "declared with a primary constructor",
        };
}
