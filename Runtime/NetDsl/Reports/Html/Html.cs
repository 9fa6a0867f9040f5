using System.Net;

namespace NetDsl;

/// <summary>Texts in HTML and SVG.</summary>
internal static class Html
{
    /// <summary>A text in which nothing is markup, in elements and in attributes.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>The cell that says what a table's row is about.</summary>
    public static string RowHead(string name) => $"<th scope=\"row\">{Text(name)}</th>";

    /// <summary>A cell of a table.</summary>
    public static string Cell(string text) => $"<td>{Text(text)}</td>";

    /// <summary>A cell with a number.</summary>
    public static string Number(string figure) => $"<td class=\"number\">{Text(figure)}</td>";

    /// <summary>The head of a column of numbers.</summary>
    public static string NumberHead(string name) => $"<th scope=\"col\" class=\"number\">{Text(name)}</th>";
}
