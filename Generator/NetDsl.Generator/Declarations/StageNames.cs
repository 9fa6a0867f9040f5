namespace NetDsl.Generator.Declarations;

/// <summary>The names of the layers: state_dict keys and members.</summary>
internal static class StageNames
{
    /// <summary>
    /// The declared name, else the kind's stem and its number among the layers of that stem, named ones counted too: naming one
    /// layer leaves the others' keys as they are.
    /// </summary>
    public static IReadOnlyList<string> Of(StageGroup pipeline)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. pipeline.Layers().Select(stage =>
        {
            seen.TryGetValue(stage.Layer.Stem, out var number);
            seen[stage.Layer.Stem] = ++number;
            return stage.DeclaredName ?? stage.Layer.Stem + Numbers.Plain(number);
        })];
    }
}
