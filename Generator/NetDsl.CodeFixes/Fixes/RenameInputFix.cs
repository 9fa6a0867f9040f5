using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.CodeFixes.Fixes;

/// <summary>Gives an input the name of the only parameter of Define that has no input.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameInputFix : NetworkFix
{
    internal override IReadOnlyList<string> Ids => [Rules.InputNotTaken.Id, Rules.InputNameTwice.Id, Rules.InvalidInputName.Id];

    internal override IEnumerable<Repair> Propose(DeclaredNetwork network, Finding finding)
    {
        var declaration = network.Network.Declaration;
        var names = declaration.Inputs.Select(input => input.Name);
        var free = declaration.Parameters.Select(parameter => parameter.Name).Where(name => !names.Contains(name)).ToArray();
        if (free.Length == 1 && network.Stage(finding.Place.Whole) is { } input)
        {
            var value = $"\"{free[0]}\"";
            yield return new Repair($"Write {input.Named("Name", value)}", "RenameInput", input.Set("Name", value));
        }
    }
}
