using Microsoft.CodeAnalysis;

namespace NetDsl.Mutations.Suite;

/// <summary>All operators on all networks.</summary>
public sealed class Run
{
    private Run(
        IReadOnlyList<Network> networks,
        IReadOnlyDictionary<(Form Form, Network Network), IReadOnlyList<Diagnostic>> originals,
        IReadOnlyList<Outcome> outcomes,
        IReadOnlyList<FormOutcome> written
    )
    {
        Correct = [.. networks.Where(network => !network.FailsOnPurpose)];
        FormNoise =
        [
            .. from pair in originals
            let ids = Ids(pair.Value, DiagnosticSeverity.Warning)
            where !pair.Key.Network.FailsOnPurpose && ids.Count > 0
            select (pair.Key.Form, pair.Key.Network, ids),
        ];
        Noise = [.. FormNoise.Where(each => each.Form == Form.All[0]).Select(each => (each.Network, each.Ids))];
        Failing =
        [
            .. from network in networks
            where network.FailsOnPurpose
            select (network, Ids(originals[(Form.All[0], network)], DiagnosticSeverity.Warning)),
        ];
        Outcomes = outcomes;
        Written = written;
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

    /// <summary>
    /// The mutants in the functional form, apart from those that only change how a network is trained, in that order.
    /// </summary>
    public IReadOnlyList<FormOutcome> Written { get; }

    /// <summary>The correct networks of which a warning or an error is reported in another form: there must be none.</summary>
    public IReadOnlyList<(Form Form, Network Network, IReadOnlyList<string> Ids)> FormNoise { get; }

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
        var written = (
            from each in mutants.Select((each, number) => (each.kind, each.network, each.mutant, number))
            where !each.mutant.Network.Architecture.SequenceEqual(each.network.Architecture)
            from form in Form.Of(each.number)
            select (form, each.kind, each.network, each.mutant, each.number)
        ).ToArray();
        (Form Form, Network Network)[] originals = [.. from form in Form.All from network in networks select (form, network)];
        var reports = Analysis.Report([
            .. originals.Select(each => each.Form.Write(each.Network)),
            .. mutants.Select(each => each.mutant.Network.ToString()),
            .. written.Select(each => each.form.Write(each.mutant.Network)),
        ]);
        var before = originals.Zip(reports).ToDictionary(pair => pair.First, pair => pair.Second);
        var ofMutants = reports.Skip(originals.Length).Take(mutants.Length).ToArray();
        return new Run(
            networks,
            before,
            [
                .. mutants.Zip(
                    ofMutants,
                    (each, report) => Judge(each.kind, each.network, each.mutant, before[(Form.All[0], each.network)], report)
                ),
            ],
            [
                .. written.Zip(
                    reports.Skip(originals.Length + mutants.Length),
                    (each, report) =>
                        new FormOutcome(
                            each.form,
                            Judge(each.kind, each.network, each.mutant, before[(each.form, each.network)], report),
                            each.form.ComputesTheSame && !Same(report, ofMutants[each.number])
                        )
                ),
            ]
        );
    }

    private static bool Same(IReadOnlyList<Diagnostic> left, IReadOnlyList<Diagnostic> right) =>
        Ids(left, DiagnosticSeverity.Info).SequenceEqual(Ids(right, DiagnosticSeverity.Info));

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
