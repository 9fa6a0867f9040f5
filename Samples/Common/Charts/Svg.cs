using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>Elements of SVG 1.1 (https://www.w3.org/TR/SVG11/) and their text: the same bytes in every culture.</summary>
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>An element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes, in order.</param>
    public static XElement Element(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var element = new XElement(Namespace + name);
        foreach (var (key, value) in attributes)
        {
            element.SetAttributeValue(key, value is double number ? Number(number) : value);
        }

        return element;
    }

    /// <summary>A line of text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="x">The position of its anchor.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="size">Size of the letters in pixels.</param>
    /// <param name="anchor">start, middle or end: the part of the text at x.</param>
    public static XElement Text(string content, double x, double y, double size, string anchor = "start")
    {
        var text = Element("text", ("x", x), ("y", y), ("font-size", size), ("text-anchor", anchor));
        text.Value = content;
        return text;
    }

    /// <summary>A straight line.</summary>
    public static XElement Line(double x1, double y1, double x2, double y2, string stroke) =>
        Element("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", stroke));

    /// <summary>A coordinate: hundredths of a pixel are finer than any screen.</summary>
    public static string Number(double value)
    {
        var text = value.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The whole file.</summary>
    public static string Document(XElement root)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            root.Save(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
