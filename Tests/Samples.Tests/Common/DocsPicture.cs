using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Samples.Charts;

namespace Samples.Tests.Common;

/// <summary>The pictures in the docs, beside those that the samples draw.</summary>
internal static partial class DocsPicture
{
    /// <summary>
    /// Asserts that a picture of the docs is what a sample draws, to a pixel: on another processor or engine a last digit may be
    /// another, and a weight fall into the bar beside.
    /// </summary>
    /// <param name="name">The file's name in docs/pictures.</param>
    /// <param name="figure">What the sample draws.</param>
    public static void AssertSame(string name, Figure figure) => AssertSame(name, figure.ToSvg());

    /// <summary>Asserts the same of a picture that is drawn already.</summary>
    /// <param name="name">The file's name in docs/pictures.</param>
    /// <param name="drawn">The SVG document.</param>
    public static void AssertSame(string name, string drawn)
    {
        var docs = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Pictures", name));
        Assert.Equal(Number().Replace(docs, "#"), Number().Replace(drawn, "#"));
        foreach (var (expected, actual) in Numbers(docs).Zip(Numbers(drawn)))
        {
            Assert.InRange(actual, expected - 1, expected + 1);
        }
    }

    private static IEnumerable<double> Numbers(string svg) =>
        Number().Matches(svg).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\w#.])-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
