namespace NetDsl.Generator.Declarations;

/// <summary><c>[EarlyStop(…)]</c>; null for properties that are not written.</summary>
/// <param name="Place">The attribute.</param>
/// <param name="Patience">Evaluations without progress after which training ends.</param>
/// <param name="MinDelta">What progress is.</param>
/// <param name="Watch">Metric or Loss; null for a number that is not a member.</param>
internal sealed record EarlyStopDeclaration(Place Place, int? Patience, double? MinDelta, string? Watch)
{
    /// <summary>The members of WatchKind.</summary>
    public static IReadOnlyList<string> Watches { get; } = ["Metric", "Loss"];

    /// <summary>The attribute's default.</summary>
    public int EffectivePatience => Patience ?? 5;

    /// <summary>Where the patience is written, otherwise the attribute.</summary>
    public Place PatiencePlace => Patience is null ? Place : Place.At("Patience");

    /// <summary>Reads the attribute.</summary>
    public static EarlyStopDeclaration Read(WrittenValues values) =>
        new(
            values.Place,
            values.Integer("Patience"),
            values.Real("MinDelta"),
            values.Has("Watch") ? values.Enumerator("Watch") : Watches[0]
        );
}
