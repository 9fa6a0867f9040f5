using System.Globalization;

namespace TourSample;

/// <summary>A figure of the textbooks and the one reached here.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Published">The textbook's figure, or the value of its formula.</param>
/// <param name="Reached">The figure reached here.</param>
/// <param name="Agrees">Whether they agree.</param>
public sealed record Comparison(string Figure, string Published, string Reached, bool Agrees)
{
    /// <summary>A figure that has to agree in all published digits.</summary>
    /// <param name="figure">What it is.</param>
    /// <param name="published">The textbook's figure.</param>
    /// <param name="format">The format with that many digits.</param>
    /// <param name="reached">The value found.</param>
    public static Comparison Digits(string figure, string published, string format, double reached) =>
        Text(figure, published, reached.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A text that has to be the same.</summary>
    public static Comparison Text(string figure, string published, string reached) =>
        new(figure, published, reached, reached == published);
}
