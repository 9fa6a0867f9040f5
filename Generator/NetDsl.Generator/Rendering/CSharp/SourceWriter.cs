using System.Text;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Writes C# with blocks, so that an emitter reads like its output. Lines end with \n everywhere.</summary>
/// <param name="names">Emitters write full names; these are written short.</param>
internal sealed class SourceWriter(ShortNames names)
{
    private const int WidestColumn = 96;

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes one line; an empty one has no blanks.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            text.Append(' ', depth * 4).Append(Names.Short(line, names));
        }

        text.Append('\n');
    }

    /// <summary>Writes several lines.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Writes a text of several lines, which keep their own indentation within the block's.</summary>
    public void Text(string text) => Lines(text.Split('\n'));

    /// <summary>Writes lines of code with a comment each, the comments below each other.</summary>
    public void Commented(IReadOnlyCollection<(string Code, string Comment)> lines)
    {
        var shortened = lines.Select(line => (Code: Names.Short(line.Code, names), line.Comment)).ToArray();

        // A long line would push the comments of all others off the screen.
        var width = shortened.Select(line => line.Code.Length).Where(length => length <= WidestColumn).DefaultIfEmpty().Max();
        Lines(shortened.Select(line => line.Comment.Length == 0 ? line.Code : $"{line.Code.PadRight(width)}  // {line.Comment}"));
    }

    /// <summary>Writes a head and an opening brace; disposing writes the closing one.</summary>
    public IDisposable Block(string head, string end = "}")
    {
        Line(head);
        Line("{");
        depth++;
        return new End(this, end);
    }

    /// <summary>As <see cref="Block(string, string)"/>, for a method with its parameters on lines of their own.</summary>
    public IDisposable Block(string head, IReadOnlyList<string> parameters, string? tail = null)
    {
        Line($"{head}({(parameters.Count == 0 ? ")" : "")}");
        depth++;
        for (var i = 0; i < parameters.Count; i++)
        {
            Line($"{parameters[i]}{(i == parameters.Count - 1 ? ")" : ",")}");
        }

        if (tail is not null)
        {
            Line(tail);
        }

        depth--;
        Line("{");
        depth++;
        return new End(this, "}");
    }

    /// <summary>Writes a member whose value is an expression of several lines.</summary>
    public void Expression(string head, IEnumerable<string> lines)
    {
        Line($"{head} =>");
        depth++;
        Lines(lines);
        depth--;
    }

    public override string ToString() => text.ToString();

    private sealed class End(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer.depth--;
            writer.Line(end);
        }
    }
}
