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
        return
        [
            .. pipeline
                .Layers()
                .Select(stage =>
                {
                    seen.TryGetValue(stage.Layer.Stem, out var number);
                    seen[stage.Layer.Stem] = ++number;
                    return stage.DeclaredName ?? stage.Layer.Stem + Numbers.Plain(number);
                }),
        ];
    }

    /// <summary>Whether a name is a number, as the stages of an nn.Sequential have it.</summary>
    public static bool IsNumber(string name) => name.Length > 0 && name.All(letter => letter is >= '0' and <= '9');

    /// <summary>The name of a stage's member while that is free: the stage's own, or one that C# allows.</summary>
    public static string Member(string name) => IsNumber(name) ? "stage" + name : name;
}
