using System.Text;
using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>
/// One or more panels as an SVG file: the same bytes for the same data everywhere, with its own background, so that it is
/// readable on light and dark pages, with title and description for screen readers.
/// </summary>
/// <remarks>
/// ScottPlot was tried instead. It places every letter by the fonts of the machine that draws, so its files differ from machine
/// to machine, and it writes no title or description and needs 11 MB of native code (SkiaSharp) on each platform.
/// </remarks>
/// <param name="Title">The heading.</param>
/// <param name="Description">A description in a sentence or two, for screen readers.</param>
/// <param name="Panels">The panels, row by row.</param>
public sealed record Figure(string Title, string Description, IReadOnlyList<FigurePanel> Panels)
{
    private const double Margin = 20;
    private const double HeadingSize = 17;
    private const double HeadingLine = 24;

    private const string Mark = "drawn by NetDsl.Samples";

    /// <summary>Panels in a row.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Width of a panel in pixels.</summary>
    public double PanelWidth { get; init; } = 640;

    /// <summary>Height of a panel in pixels, title and labels included.</summary>
    public double PanelHeight { get; init; } = 360;

    /// <summary>The SVG document.</summary>
    /// <exception cref="ArgumentException">A panel has nothing to show.</exception>
    public string ToSvg()
    {
        var width = (Columns * (PanelWidth + Margin)) + Margin;
        var heading = Lettering.Wrap(Title, HeadingSize, width - (2 * Margin));
        var top = Margin + (HeadingLine * heading.Count) + 6;
        var rows = (Panels.Count + Columns - 1) / Columns;
        var height = top + (rows * (PanelHeight + Margin));

        var root = Svg.Element(
            "svg",
            ("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"),
            ("width", width),
            ("height", height),
            ("role", "img"),
            ("aria-labelledby", "title description"),
            ("font-family", Lettering.Family),
            ("fill", Palette.Ink)
        );
        root.Add(new XComment($" {Mark} "));
        var (title, description) = (Svg.Element("title", ("id", "title")), Svg.Element("desc", ("id", "description")));
        (title.Value, description.Value) = (Title, Description);
        root.Add(title, description, Svg.Element("rect", ("width", "100%"), ("height", "100%"), ("fill", Palette.Background)));
        for (var i = 0; i < heading.Count; i++)
        {
            root.Add(Svg.Text(heading[i], Margin, Margin + (HeadingLine * (i + 1)) - 8, HeadingSize));
        }

        for (var i = 0; i < Panels.Count; i++)
        {
            var left = Margin + (i % Columns * (PanelWidth + Margin));
            var cell = new Cell(left, top + (i / Columns * (PanelHeight + Margin)), PanelWidth, PanelHeight);
            root.Add(Svg.Element("g"));
            root.Elements().Last().Add(Panels[i].Draw(cell));
        }

        return Svg.Document(root);
    }

    /// <summary>Whether a file is a figure drawn by this class.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool HasDrawn(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[1024]; // the mark is at the beginning of the root element
        return Encoding
            .UTF8.GetString(head, 0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))
            .Contains($"<!-- {Mark} -->", StringComparison.Ordinal);
    }

    /// <summary>Writes the file; an existing one is replaced in one step.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public void Write(string path) => OutputFile.Write(path, file => file.Write(Encoding.UTF8.GetBytes(ToSvg())));
}
