using System.Globalization;
using System.Xml.Linq;
using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

public sealed class FigureTests : IDisposable
{
    private static readonly double[] Places = [0, 1, 2, 3, 4];

    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-charts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Points_stand_where_their_values_say()
    {
        var picture = new SvgPicture(Of(new Series("line", Places, [0, 25, 50, 75, 100])));
        Assert.Equal([(0, 0), (0.25, 0.25), (0.5, 0.5), (0.75, 0.75), (1, 1)], Assert.Single(picture.Line(0)));
    }

    [Fact]
    public void A_value_that_is_not_finite_leaves_a_gap_and_a_point_alone_is_a_dot()
    {
        var picture = new SvgPicture(
            Of(new Series("line", [0, 1, 2, 3, 4, 5], [0, 50, double.NaN, 50, double.PositiveInfinity, 100]))
        );
        Assert.Equal([(0, 0), (0.2, 0.5)], Assert.Single(picture.Line(0)));
        var (left, top, width, height) = picture.Frame();
        Assert.Equal(
            [(0.6, 0.5), (1, 1)],
            picture
                .All("circle")
                .Select(dot =>
                    (
                        Math.Round((SvgPicture.Number(dot, "cx") - left) / width, 3),
                        Math.Round(1 - ((SvgPicture.Number(dot, "cy") - top) / height), 3)
                    )
                )
        );
    }

    [Fact]
    public void On_a_logarithmic_axis_equal_ratios_are_equal_heights_and_zero_is_a_gap()
    {
        var panel = new LinePanel("loss", "step", "loss", [new Series("line", Places, [1, 0.1, 0, 0.01, 0.0001])])
        {
            IsLogarithmic = true,
        };
        var picture = new SvgPicture(new Figure("t", "d", [panel]));
        Assert.Equal(
            [
                [(0, 1), (0.25, 0.75)],
                [(0.75, 0.5), (1, 0)],
            ],
            picture.Line(0)
        );
    }

    [Fact]
    public void From_zero_the_axis_begins_at_zero()
    {
        var panel = new LinePanel("loss", "step", "loss", [new Series("line", [0, 1], [2, 4])]) { FromZero = true };
        Assert.Equal([(0, 0.5), (1, 1)], Assert.Single(new SvgPicture(new Figure("t", "d", [panel])).Line(0)));
    }

    [Fact]
    public void A_shaded_stretch_lies_below_the_grid_and_ends_at_the_frame()
    {
        var panel = new LinePanel("p", "x", "y", [new Series("line", Places, Places)]) { Shaded = [(1, 2), (3, 99), (7, 8)] };
        var picture = new SvgPicture(new Figure("t", "d", [panel]));
        var (left, top, width, height) = picture.Frame();
        var shades = picture.All("rect").Where(rect => rect.Attribute("fill")!.Value == "#eeeeee").ToArray();
        Assert.Equal(
            [(0.25, 0.25), (0.75, 0.25)],
            shades.Select(shade =>
                (
                    Math.Round((SvgPicture.Number(shade, "x") - left) / width, 3),
                    Math.Round(SvgPicture.Number(shade, "width") / width, 3)
                )
            )
        );
        Assert.All(
            shades,
            shade => Assert.Equal((top, height), (SvgPicture.Number(shade, "y"), SvgPicture.Number(shade, "height")))
        );
        Assert.True(shades[^1].IsBefore(picture.All("line").Last()));
    }

    [Fact]
    public void Bars_are_as_high_as_their_counts()
    {
        var panel = new HistogramPanel("weights", "weight", "count", new Bins(0, 4, [10, 0, 5, 20], 0)) { Marked = [1, 9] };
        var picture = new SvgPicture(new Figure("t", "d", [panel]));
        var (left, top, width, height) = picture.Frame();
        var bars = picture.All("rect").Where(rect => rect.Attribute("fill")!.Value.StartsWith("#0", StringComparison.Ordinal));
        Assert.Equal(
            [(0, 0.5), (0.5, 0.25), (0.75, 1)],
            bars.Select(bar =>
                (
                    Math.Round((SvgPicture.Number(bar, "x") - left) / width, 2),
                    Math.Round(SvgPicture.Number(bar, "height") / height, 2)
                )
            )
        );
        Assert.All(bars, bar => Assert.Equal(top + height, SvgPicture.Number(bar, "y") + SvgPicture.Number(bar, "height"), 0.02));
        var marked = Assert.Single(picture.All("line"), line => line.Attribute("stroke-dasharray") is not null);
        Assert.Equal(left + (width / 4), SvgPicture.Number(marked, "x1"), 0.02);
    }

    [Fact]
    public void Title_and_description_are_there_for_readers_who_do_not_see_it()
    {
        var root = new SvgPicture(new Figure("A < B & \"C\"", "Two lines > one.", [Panel()])).Root;
        Assert.Equal("title description", root.Attribute("aria-labelledby")!.Value);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("A < B & \"C\"", root.Elements().Single(element => element.Attribute("id")?.Value == "title").Value);
        Assert.Equal(
            "Two lines > one.",
            root.Elements().Single(element => element.Attribute("id")?.Value == "description").Value
        );
    }

    [Fact]
    public void It_has_a_background_of_its_own()
    {
        var background = new SvgPicture(Of(new Series("line", Places, Places))).All("rect").First();
        Assert.Equal(("100%", "#ffffff"), (background.Attribute("width")!.Value, background.Attribute("fill")!.Value));
    }

    [Fact]
    public void Its_bytes_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var invariant = Busy().ToSvg();
            CultureInfo.CurrentCulture = new CultureInfo("sv-SE"); // a comma, and a minus sign of its own
            Assert.Equal(invariant, Busy().ToSvg());
            Assert.DoesNotContain('\r', invariant);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_text_runs_into_another_or_out_of_the_picture()
    {
        var picture = new SvgPicture(Busy());
        var (width, height) = (SvgPicture.Number(picture.Root, "width"), SvgPicture.Number(picture.Root, "height"));
        var boxes = picture.All("text").Select(Box).ToArray();
        Assert.True(boxes.Length > 40);
        foreach (var box in boxes)
        {
            Assert.True(box.Left >= 0 && box.Right <= width && box.Top >= 0 && box.Bottom <= height, $"{box} leaves the picture");
            Assert.DoesNotContain(
                boxes,
                other =>
                    other != box
                    && box.Left < other.Right
                    && other.Left < box.Right
                    && box.Top < other.Bottom
                    && other.Top < box.Bottom
            );
        }
    }

    [Fact]
    public void Places_and_heights_must_be_as_many()
    {
        var fault = Assert.Throws<ArgumentException>(() => Of(new Series("cost", Places, [1, 2])).ToSvg());
        Assert.Equal("'cost' has 5 places and 2 heights.", fault.Message);
    }

    [Fact]
    public void A_file_is_written_whole_in_place_of_the_one_before()
    {
        var path = Path.Combine(folder, "figure.svg");
        File.WriteAllText(path, new string('x', 100_000));
        Busy().Write(path);
        Assert.Equal(Busy().ToSvg(), File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
    }

    private static Figure Of(params Series[] lines) => new("title", "description", [Panel(lines)]);

    private static LinePanel Panel(params Series[] lines) =>
        new("panel", "x", "y", lines.Length > 0 ? lines : [new Series("line", Places, Places)]);

    // Long titles, many lines, wide figures at the axes.
    private static Figure Busy()
    {
        var lines = Enumerable
            .Range(0, 9)
            .Select(i => new Series($"a line with a long name, number {i}", Places, [.. Places.Select(x => x * i * -12345.6)]))
            .ToArray();
        return new Figure(
            "A heading that is long enough to be broken into more than one line by the time that it has reached its very end",
            "nine lines",
            [
                Panel(lines),
                new LinePanel(
                    "A title that does not fit into one line above its panel, whatever the font",
                    "million steps",
                    "cost",
                    [new Series("only", [1_000_000, 3_141_592, 9_876_543], [1e-9, 1e-3, 1])]
                )
                {
                    IsLogarithmic = true,
                },
                new HistogramPanel("bars", "weight", "count", new Bins(-0.00012, 0.00012, [1, 2000, 3], 0)),
            ]
        )
        {
            Columns = 2,
            PanelWidth = 400,
        };
    }

    private static (double Left, double Top, double Right, double Bottom, string Text) Box(XElement text)
    {
        var (x, y, size) = (SvgPicture.Number(text, "x"), SvgPicture.Number(text, "y"), SvgPicture.Number(text, "font-size"));
        var width = 0.58 * size * text.Value.Length; // what Helvetica needs for figures and small letters, or a little more
        var left = text.Attribute("text-anchor")!.Value switch
        {
            "middle" => x - (width / 2),
            "end" => x - width,
            _ => x,
        };
        return text.Attribute("transform") is null
            ? (left, y - (0.75 * size), left + width, y + (0.2 * size), text.Value)
            : (x - (0.75 * size), y - (width / 2), x + (0.2 * size), y + (width / 2), text.Value);
    }
}
