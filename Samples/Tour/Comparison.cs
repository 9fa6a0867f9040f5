using System.Globalization;

namespace TourSample;

/// <summary>A figure of the textbooks beside the one found here.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Published">What the textbook prints, or what its formula gives.</param>
/// <param name="Reached">What was found.</param>
/// <param name="Agrees">Whether they mean the same.</param>
public sealed record Comparison(string Figure, string Published, string Reached, bool Agrees)
{
    /// <summary>A figure that is to be the same in all digits that are published.</summary>
    /// <param name="figure">What it is.</param>
    /// <param name="published">What the textbook prints.</param>
    /// <param name="format">The format that prints so many digits.</param>
    /// <param name="reached">The value found.</param>
    public static Comparison Digits(string figure, string published, string format, double reached) =>
        Text(figure, published, reached.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A text that is to be the same.</summary>
    public static Comparison Text(string figure, string published, string reached) =>
        new(figure, published, reached, reached == published);
}
