namespace NetDsl.Generator;

/// <summary>Changes of words.</summary>
internal static class Texts
{
    /// <summary>BatchNorm → <c>batchNorm</c>.</summary>
    public static string LowerFirst(string word) => char.ToLowerInvariant(word[0]) + word.Substring(1);
}
