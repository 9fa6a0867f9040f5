namespace NetDsl.Generator.Checks.Advice;

/// <summary>All advice on a network.</summary>
internal static class AdviceChecks
{
    /// <summary>What all families find, in order of place and then id, each once.</summary>
    /// <param name="network">A network that the compiler accepts; with errors, only what may be their cause is found.</param>
    public static IReadOnlyList<Finding> Check(CheckedNetwork network) =>
        [
            .. Occurrences(network)
                .Distinct()
                .OrderBy(finding => finding.Place.Attribute)
                .ThenBy(finding => finding.Place.Node)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Argument, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Element),
        ];

    /// <summary>
    /// What all families find, once for each time that a stage is applied: a block may be used at several places.
    /// </summary>
    /// <param name="network">The network.</param>
    public static IReadOnlyList<Finding> Occurrences(CheckedNetwork network)
    {
        var findings = new Findings();
        foreach (var advice in Kinds.Advice.All.Where(family => !network.IsFaulty || family.ExplainsErrors))
        {
            advice.Check(network, findings);
        }

        return findings.All;
    }
}
