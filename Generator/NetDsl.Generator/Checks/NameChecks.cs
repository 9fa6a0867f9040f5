using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>Declared names must be free; names made by us give way.</summary>
internal static class NameChecks
{
    private static readonly HashSet<string> Generated = new(
        GeneratedMembers.All.Select(member => member.Name),
        StringComparer.Ordinal
    );

    public static void Check(NetworkDeclaration declaration, Findings findings)
    {
        foreach (var group in declaration.Pipeline.Groups())
        {
            Check(group, declaration, findings);
        }
    }

    private static void Check(StageGroup group, NetworkDeclaration declaration, Findings findings)
    {
        var names = StageNames.Of(group);
        for (var i = 0; i < names.Count; i++)
        {
            if (group.Stages[i].DeclaredName is not { } name)
            {
                continue;
            }

            var place = group.Stages[i].NamePlace ?? group.Stages[i].Place.At("Name");
            if (!StageNames.IsNumber(name) && (!SyntaxFacts.IsValidIdentifier(name) || name.Any(IsInvisible)))
            {
                findings.Add(Rules.InvalidName, place, name);
            }
            else if (IsTaken(name, declaration.Members))
            {
                findings.Add(Rules.NameTaken, place, name, declaration.Type.Name);
            }
            else if (names.Take(i).Contains(name) || IsDefaultNameLater(name, i))
            {
                findings.Add(Rules.DuplicateName, place, name);
            }
        }

        // If two declared names are equal, the second one is reported.
        bool IsDefaultNameLater(string name, int than) =>
            Enumerable.Range(than + 1, names.Count - than - 1).Any(i => names[i] == name && group.Stages[i].DeclaredName is null);
    }

    /// <summary>
    /// The member's name for a stage: its own, unless that is a number or taken. Only a name made by us comes this far while
    /// taken.
    /// </summary>
    /// <param name="name">The stage's name.</param>
    /// <param name="members">What is taken.</param>
    /// <param name="stages">The names of all stages.</param>
    public static string Field(string name, MemberFacts members, IReadOnlyList<string> stages) =>
        TypeReader.Escape(
            StageNames.IsNumber(name) ? Free(StageNames.Member(name), members.Taken, stages)
            : IsTaken(name, members) ? Free(name + "_", members.Taken, stages)
            : name
        );

    /// <summary>A name made by us, with as many underscores as it takes to be free.</summary>
    public static string Free(string name, IReadOnlyList<string> taken, IReadOnlyList<string> stages) =>
        taken.Contains(name) || stages.Contains(name) ? Free(name + "_", taken, stages) : name;

    private static bool IsTaken(string name, MemberFacts members) => Generated.Contains(name) || members.Taken.Contains(name);

    // The compiler reads identifiers without these: two names that differ in them alone are one.
    private static bool IsInvisible(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
