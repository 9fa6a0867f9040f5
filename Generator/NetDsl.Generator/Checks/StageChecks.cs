using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>There must be stages, in an order that is defined.</summary>
internal static class StageChecks
{
    public static void Check(NetworkDeclaration declaration, Findings findings)
    {
        foreach (var finding in declaration.DefineFindings ?? default)
        {
            findings.Add(finding);
        }

        if (declaration.SuperfluousStage is { } superfluous)
        {
            findings.Add(Rules.TwoForms, superfluous, declaration.Type.Name);
        }

        if (declaration.Pipeline.Stages.Count == 0 && findings.All.Count == 0)
        {
            findings.Add(Rules.NoStage, Place.Type, declaration.Type.Name, "[Layer(784, 10)]");
        }

        if (declaration.ScatteredStage is { } place)
        {
            findings.Add(Rules.ScatteredStages, place, declaration.Type.Name);
        }
    }
}
