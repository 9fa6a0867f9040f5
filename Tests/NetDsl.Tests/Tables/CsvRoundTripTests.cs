using System.Globalization;
using System.Text;
using static NetDsl.Tests.Tables.TableText;

namespace NetDsl.Tests.Tables;

/// <summary>Tables at random, written as other programs write them, come back as they were.</summary>
public sealed class CsvRoundTripTests
{
    private static readonly string[] LineBreaks = ["\n", "\r\n", "\r"];

    /// <summary>Cultures with a decimal comma, with other signs and with other digits.</summary>
    [Theory]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    public void What_is_written_is_read(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        try
        {
            for (var seed = 0; seed < 300; seed++)
            {
                RoundTrip(new Random(seed));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_text_is_read_or_refused()
    {
        var random = new Random(1);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var text =
                "a,y\n" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => "1,2\"\n\r\n ;x-"[random.Next(11)]));
            try
            {
                Read(text, "y");
                read++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Assert.InRange(read, 5, 3_000);
        Assert.InRange(refused, 100, 3_000);
    }

    private static void RoundTrip(Random random)
    {
        var (rows, columns) = (random.Next(1, 30), random.Next(1, 6));
        var (separator, lineBreak) = (",;\t|"[random.Next(4)], LineBreaks[random.Next(3)]);
        var names = Enumerable.Range(0, columns).Select(i => $"{i}{Name(random)}").ToArray();
        var numbers = Enumerable.Range(0, rows * columns).Select(_ => Number(random)).ToArray();
        var classes = Enumerable.Range(0, rows).Select(_ => "c" + Name(random)).ToArray();
        var targetAt = random.Next(columns + 1);

        var text = new StringBuilder();
        Line(names.Select(name => Cell(name, random)), "the target");
        for (var row = 0; row < rows; row++)
        {
            var cells = numbers[(row * columns)..((row + 1) * columns)];
            Line(cells.Select(cell => Cell(Written(cell, random), random)), Cell(classes[row], random));
        }

        var data = Read(text.ToString(), "the target", new() { Separator = columns > 1 ? null : separator });
        Assert.Equal(names, data.FeatureNames);
        Assert.Equal(numbers, Features(data));
        Assert.Equal(classes, Labels(data).Select(label => data.ClassNames[(int)label]));
        Assert.Equal(classes.Distinct().Order(StringComparer.Ordinal), data.ClassNames);

        void Line(IEnumerable<string> cells, string target) =>
            text.AppendJoin(separator, cells.ToList() is var list ? [.. list[..targetAt], target, .. list[targetAt..]] : [])
                .Append(lineBreak);
    }

    // Quotes where they are needed, and sometimes where they are not.
    private static string Cell(string text, Random random) =>
        text.AsSpan().ContainsAny(",;\t|\"\r\n") || random.Next(4) == 0
            ? $"{Space(random)}\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"{Space(random)}"
            : Space(random) + text + Space(random);

    private static string Space(Random random) => random.Next(5) == 0 ? " " : "";

    private static string Name(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => "aé,;|\"\nπ🙂"[random.Next(8)]));

    private static float Number(Random random) =>
        random.Next(6) switch
        {
            0 => random.Next(-10, 10),
            1 => BitConverter.Int32BitsToSingle(random.Next(0x7F800000)),
            2 => -BitConverter.Int32BitsToSingle(random.Next(0x7F800000)),
            3 => float.MaxValue,
            4 => float.Epsilon,
            _ => random.NextSingle() - 0.5f,
        };

    private static string Written(float number, Random random) =>
        number.ToString(
            random.Next(3) switch
            {
                0 => "R",
                1 => "E9",
                _ => "G9",
            },
            CultureInfo.InvariantCulture
        );
}
