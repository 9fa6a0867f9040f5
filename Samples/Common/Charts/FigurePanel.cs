using System.Xml.Linq;

namespace NetDsl.Samples.Charts;

/// <summary>One picture of a <see cref="Figure"/>.</summary>
/// <param name="Title">What it shows.</param>
public abstract record FigurePanel(string Title)
{
    /// <summary>Draws it, its title included.</summary>
    /// <param name="cell">Its rectangle.</param>
    internal abstract IEnumerable<XElement> Draw(Cell cell);
}
