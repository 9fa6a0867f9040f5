using Microsoft.CodeAnalysis;

namespace NetDsl.Mutations.Suite;

/// <summary>All operators on all networks.</summary>
public sealed class Run
{
    private Run(
        IReadOnlyList<Network> networks,
        IReadOnlyList<IReadOnlyList<Diagnostic>> reports,
        IReadOnlyList<Outcome> outcomes
    )
    {
        Correct = [.. networks.Where(network => !network.FailsOnPurpose)];
        Noise = [.. Reported(network => !network.FailsOnPurpose)];
        Failing = [.. Reported(network => network.FailsOnPurpose)];
        Outcomes = outcomes;

        IEnumerable<(Network Network, IReadOnlyList<string> Ids)> Reported(Func<Network, bool> which) =>
            from pair in networks.Zip(reports)
            let ids = Ids(pair.Second, DiagnosticSeverity.Warning)
            where which(pair.First) && (pair.First.FailsOnPurpose || ids.Count > 0)
            select (pair.First, ids);
    }

    /// <summary>All operators, in the order of their names.</summary>
    public static IReadOnlyList<Operator> Operators { get; } =
    [
        .. typeof(Operator)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(Operator).IsAssignableFrom(type))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Operator)Activator.CreateInstance(type)!),
    ];

    /// <summary>The networks that are meant to learn.</summary>
    public IReadOnlyList<Network> Correct { get; }

    /// <summary>Those of them of which a warning or an error is reported as they are: there must be none.</summary>
    public IReadOnlyList<(Network Network, IReadOnlyList<string> Ids)> Noise { get; }

    /// <summary>The networks that fail on purpose, and what is reported of them.</summary>
    public IReadOnlyList<(Network Network, IReadOnlyList<string> Ids)> Failing { get; }

    /// <summary>All mutants of networks that are correct and trained, in the order of operators and networks.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; }

    /// <summary>Killed mutants, of 100 that are certainly wrong.</summary>
    public double Rate => 100.0 * Count(Fate.Killed) / (Count(Fate.Killed) + Count(Fate.Survived));

    /// <summary>Mutants of one fate.</summary>
    public int Count(Fate fate) => Outcomes.Count(outcome => outcome.Fate == fate);

    /// <summary>Does it all.</summary>
    public static Run Do()
    {
        var networks = Networks.Read();
        var mutants = (
            from kind in Operators
            from network in networks
            where network is { FailsOnPurpose: false, IsTrained: true }
            from mutant in kind.Apply(network)
            select (kind, network, mutant)
        ).ToArray();
        var reports = Analysis.Report([.. networks, .. mutants.Select(each => each.mutant.Network)]);
        var originals = networks.Zip(reports).ToDictionary(pair => pair.First, pair => pair.Second);
        return new Run(
            networks,
            reports,
            [
                .. mutants.Zip(
                    reports.Skip(networks.Count),
                    (each, report) => Judge(each.kind, each.network, each.mutant, originals[each.network], report)
                ),
            ]
        );
    }

    private static Outcome Judge(
        Operator kind,
        Network network,
        Mutant mutant,
        IReadOnlyList<Diagnostic> original,
        IReadOnlyList<Diagnostic> report
    )
    {
        var least = kind.Informs ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        return new Outcome(kind, network, mutant, [.. Ids(report, least).Except(Ids(original, least))]);
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<Diagnostic> report, DiagnosticSeverity least) =>
        [.. report.Where(found => found.DefaultSeverity >= least).Select(found => found.Id).Distinct()];
}
