namespace NetDsl.Generator.Tests.Support;

/// <summary>Edits of source text.</summary>
internal static class Edits
{
    /// <summary>Another text in the place of one that must be there.</summary>
    public static string Edit(this string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new ArgumentException($"'{from}' is not in the text.");
}
