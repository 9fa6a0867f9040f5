namespace NetDsl.Build.Content;

/// <summary>The card of a network: what goes in and out, the stages, and what was said about training.</summary>
/// <param name="Title"><c>ModelC: [784] -&gt; [10]</c>.</param>
/// <param name="Rows">The table: its head, the stages, the totals; each with five cells.</param>
/// <param name="Facts">What is below, each with its name; a text may have several lines.</param>
internal sealed record SnapshotCard(string Title, IReadOnlyList<string[]> Rows, IReadOnlyList<(string Name, string Text)> Facts)
{
    /// <summary>The stages, without head and totals.</summary>
    public IEnumerable<(string Name, string Layer)> Stages => Rows.Skip(1).Take(Rows.Count - 2).Select(row => (row[0], row[1]));

    /// <summary>Parameters and multiply-adds of the whole network.</summary>
    public (string Parameters, string MultiplyAdds) Totals => (Rows[Rows.Count - 1][3], Rows[Rows.Count - 1][4]);
}
