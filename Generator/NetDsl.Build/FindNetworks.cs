using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace NetDsl.Build;

/// <summary>
/// The task of NetDsl.Usings.targets: finds out from the text of its files whether a project declares a network. The compiler
/// cannot answer this: whether it finds the attribute depends on the usings that this task decides on.
/// </summary>
public sealed class FindNetworks : Task
{
    // Text that only looks like code: comments, strings, characters, and preprocessor lines.
    private static readonly Regex NoCode = new(
        """"
        //[^\n]* | /\*.*?(\*/|\z) | (?<quotes>"""+).*?\k<quotes> | [$@]*@[$@]*"([^"]|"")*" | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])+' | ^[\ \t]*\#[^\n]*
        """",
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.Multiline
    );

    // An attribute list is at the beginning of a declaration; other brackets, as in prices[Network], do not count. A network is
    // partial.
    private static readonly Regex Declaration = new(
        """
        (\A|[;{}\]])\s* \[([^\[\];{}=]*,)? \s*(type\s*:\s*)?(?<qualified>(global\s*::\s*)?NetDsl\s*\.\s*)?Network(Attribute)?\s*
        (\([^\[\];{}]*\)\s*)?(,|\](?>\s*)(?![=.,;?!)]))(?=.*\bpartial\b)
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline
    );

    // The user's own attribute of that name.
    private static readonly Regex Own = new(
        @"\bclass\s+(NetworkAttribute\b|Network\s*:\s*[\w.:\s]*\bAttribute\b)",
        RegexOptions.CultureInvariant
    );

    /// <summary>The files that are compiled.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Whether one of them declares a network.</summary>
    [Output]
    public bool Found { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        string[] texts = [.. Sources.Select(source => NoCode.Replace(Text(source.GetMetadata("FullPath")), " "))];
        var isOwn = texts.Any(Own.IsMatch);
        Found = texts
            .SelectMany(text => Declaration.Matches(text).Cast<Match>())
            .Any(found => !isOwn || found.Groups["qualified"].Success);
        return true;
    }

    // The compiler reports a file that cannot be read.
    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return "";
        }
    }
}
