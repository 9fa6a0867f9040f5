namespace NetDsl.Generator.Declarations;

/// <summary>The names of stages: parts of state_dict keys, and members.</summary>
internal static class StageNames
{
    /// <summary>
    /// The names of a group's stages: the declared name, else the kind's stem and its number among the stages of that stem, named
    /// ones counted too. Naming one stage leaves the others' keys as they are.
    /// </summary>
    public static IReadOnlyList<string> Of(StageGroup group)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. group.Stages.Select(stage =>
            {
                seen.TryGetValue(stage.Stem, out var number);
                seen[stage.Stem] = ++number;
                return stage.DeclaredName ?? stage.Stem + Numbers.Plain(number);
            }),
        ];
    }

    /// <summary>
    /// The names that the network's class gets for its pipeline: those of its stages, and those of the classes written for it.
    /// </summary>
    public static IReadOnlyList<string> OfClass(StageGroup pipeline) =>
        [.. Of(pipeline), .. pipeline.InnerClasses().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a name is a number, as the stages of an nn.Sequential have it.</summary>
    public static bool IsNumber(string name) => name.Length > 0 && name.All(letter => letter is >= '0' and <= '9');

    /// <summary>The name of a stage's member while that is free: the stage's own, or one that C# allows.</summary>
    public static string Member(string name) => IsNumber(name) ? "stage" + name : name;

    /// <summary>The name of a block's class while that is free: <c>encoder</c> → <c>Encoder</c>.</summary>
    public static string Class(string name) => char.ToUpperInvariant(Member(name)[0]) + Member(name).Substring(1);
}
