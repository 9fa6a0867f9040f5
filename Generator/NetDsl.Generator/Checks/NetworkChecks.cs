using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Checks;

/// <summary>All checks, in the order in which their findings are reported.</summary>
internal static class NetworkChecks
{
    public static CheckedNetwork Check(NetworkDeclaration declaration)
    {
        var findings = new Findings();
        TypeChecks.Check(declaration, findings);
        StageChecks.Check(declaration, findings);
        NameChecks.Check(declaration, findings);
        if (declaration.Init is { } init)
        {
            InitChecks.Check(init, findings);
        }

        var graph = ShapeInference.Infer(declaration, findings);
        OutputChecks.Check(declaration, graph, findings);
        TrainingChecks.Check(declaration, graph, findings);
        DataChecks.Check(declaration, graph, findings);

        // The same stage of a block that is used several times has one mistake.
        // What the compiler rejects, it has reported; what is read from it would only be guessed at.
        var all = declaration.DoesNotCompile ? [] : findings.All.Distinct();
        return new CheckedNetwork(declaration, graph, all.ToEquatableArray());
    }
}
