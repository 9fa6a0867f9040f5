using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks;

/// <summary>An initialisation takes its own parameters, in range.</summary>
internal static class InitChecks
{
    public static void Check(InitDeclaration declaration, Findings findings)
    {
        if (declaration.HasKind && declaration.Known is null)
        {
            findings.Add(
                Rules.UnknownKind,
                declaration.KindPlace,
                "initialisation",
                string.Join(", ", Kinds.Initialisations.Names)
            );
            return;
        }

        var before = findings.All.Count;
        foreach (var setting in declaration.Settings)
        {
            if (setting.Name != "Bias" && declaration.Known?.Parameters.Contains(setting.Name) != true)
            {
                ReportNotTaken(declaration, setting, findings);
            }
            else if (setting.Number is { } number && !Numbers.IsFloat(number))
            {
                findings.Add(
                    Rules.NotFinite,
                    declaration.At(setting.Name),
                    declaration.Prefix + setting.Name,
                    Numbers.Text(number)
                );
            }
        }

        if (findings.All.Count == before)
        {
            declaration.Known?.Check(declaration, findings);
        }
    }

    private static void ReportNotTaken(InitDeclaration declaration, InitSetting setting, Findings findings)
    {
        var (kind, prefix) = (declaration.Known, declaration.Prefix);
        findings.Add(
            Rules.ParameterNotTaken,
            declaration.At(setting.Name),
            kind?.Name ?? "A layer without Init",
            prefix + setting.Name,
            kind is null ? "it belongs to a kind, such as Init = Normal"
                : kind.Parameters.Count == 0 ? "it has none"
                : "it has " + string.Join(", ", kind.Parameters.Select(name => prefix + name))
        );
    }
}
