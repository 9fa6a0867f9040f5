using System.Globalization;
using System.Xml.Linq;
using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

/// <summary>A figure's SVG, read back.</summary>
internal sealed class SvgPicture(string svg)
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public SvgPicture(Figure figure)
        : this(figure.ToSvg()) { }

    public XElement Root { get; } = XDocument.Parse(svg).Root!;

    public IEnumerable<XElement> All(string name) => Root.Descendants(Namespace + name);

    /// <summary>The frame between the axes of the n-th panel.</summary>
    public (double Left, double Top, double Width, double Height) Frame(int panel = 0)
    {
        var frame = Root.Elements(Namespace + "g")
            .ElementAt(panel)
            .Elements(Namespace + "rect")
            .Single(rect => rect.Attribute("fill")?.Value == "none");
        return (Number(frame, "x"), Number(frame, "y"), Number(frame, "width"), Number(frame, "height"));
    }

    /// <summary>
    /// The pieces of the n-th line, each a list of points in shares of the frame: (0, 0) lower left, (1, 1) upper right.
    /// </summary>
    public (double X, double Y)[][] Line(int index)
    {
        var (left, top, width, height) = Frame();
        return
        [
            .. All("path")
                .ElementAt(index)
                .Attribute("d")!
                .Value.Split('M', StringSplitOptions.RemoveEmptyEntries)
                .Select(piece =>
                    piece
                        .Split('L')
                        .Select(point =>
                        {
                            var (x, y) = (Parse(point.Split(',')[0]), Parse(point.Split(',')[1]));
                            return (Math.Round((x - left) / width, 3), Math.Round(1 - ((y - top) / height), 3));
                        })
                        .ToArray()
                ),
        ];
    }

    public static double Number(XElement element, string attribute) => Parse(element.Attribute(attribute)!.Value);

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
