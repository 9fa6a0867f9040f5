namespace NetDsl.Generator.Declarations;

/// <summary>The names of stages: parts of state_dict keys, and members.</summary>
internal static class StageNames
{
    /// <summary>
    /// The names of a group's stages: the declared name, otherwise the kind's stem and its number among the stages of that stem,
    /// including named ones. Naming one stage does not change the others' keys.
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
    /// The members of the network's class for its pipeline: the names of its stages and of the classes written for it.
    /// </summary>
    public static IReadOnlyList<string> OfClass(StageGroup pipeline) =>
        [
            .. Of(pipeline),
            .. pipeline
                .InnerClasses()
                .GroupBy(name => name, StringComparer.Ordinal)
                // As many as there are uses, if each of them needs a class of its own.
                .SelectMany(uses => uses.Select((name, number) => Numbered(name, number + 1))),
        ];

    /// <summary>The name of another class for which the first name is used: <c>UnitModule2</c>.</summary>
    public static string Numbered(string name, int number) => number == 1 ? name : name + Numbers.Plain(number);

    /// <summary>Whether a name is a number, like the stages of an nn.Sequential.</summary>
    public static bool IsNumber(string name) => name.Length > 0 && name.All(letter => letter is >= '0' and <= '9');

    /// <summary>The name of a stage's member if it is free: the stage's own, or one that C# allows.</summary>
    public static string Member(string name) => IsNumber(name) ? "stage" + name : name;

    /// <summary>The name of a group's class while that is free: after its function, otherwise after its key.</summary>
    /// <param name="group">The group.</param>
    /// <param name="key">The group's name, with those of the modules around it.</param>
    public static string Class(StageGroup group, string key) =>
        group.Function is { } function ? $"{Class(function)}Module" : Class(key);

    /// <summary>
    /// The name of a block's class while that is free: <c>encoder.block1</c> → <c>EncoderBlock1</c>. Blocks of different modules
    /// may have the same name, and all their classes are within the network's.
    /// </summary>
    /// <param name="key">The block's name, with those of the modules around it.</param>
    public static string Class(string key) =>
        string.Concat(key.Split('.').Select(Member).Select(name => char.ToUpperInvariant(name[0]) + name.Substring(1)));
}
