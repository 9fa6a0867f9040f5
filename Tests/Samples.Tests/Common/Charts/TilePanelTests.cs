using NetDsl.Samples.Charts;

namespace Samples.Tests.Common.Charts;

public sealed class TilePanelTests
{
    private const string White = "rgb(255,255,255)";
    private const string Blue = "rgb(0,114,178)";
    private const string Orange = "rgb(213,94,0)";

    [Fact]
    public void A_number_is_a_square_whose_colour_says_its_sign_and_magnitude()
    {
        var colours = Squares(new Tile("one", 2, 3, [-2, 0, 2, -1, 1, -9])).Select(square => square.Attribute("fill")!.Value);
        Assert.Equal([Blue, White, Orange, "rgb(128,184,216)", "rgb(234,174,128)", Blue], colours);
    }

    [Fact]
    public void Squares_stand_row_by_row()
    {
        var squares = Squares(new Tile("one", 2, 3, [1, 2, 3, 4, 5, 6]));
        var size = SvgPicture.Number(squares[0], "width");
        Assert.Equal(
            [(0, 0), (1, 0), (2, 0), (0, 1), (1, 1), (2, 1)],
            squares.Select(square =>
                (
                    Math.Round((SvgPicture.Number(square, "x") - SvgPicture.Number(squares[0], "x")) / size, 2),
                    Math.Round((SvgPicture.Number(square, "y") - SvgPicture.Number(squares[0], "y")) / size, 2)
                )
            )
        );
        Assert.All(squares, square => Assert.Equal(size, SvgPicture.Number(square, "height")));
    }

    [Fact]
    public void Each_picture_has_a_name_and_all_lie_in_the_figure()
    {
        var tiles = Enumerable.Range(1, 11).Select(i => new Tile($"Filter {i}", 5, 5, new float[25])).ToArray();
        var picture = Picture(tiles);
        Assert.Equal(
            tiles.Select(tile => tile.Name),
            picture.All("title").Skip(1).Select(title => title.Value) // the first is the figure's
        );
        var (width, height) = (SvgPicture.Number(picture.Root, "width"), SvgPicture.Number(picture.Root, "height"));
        foreach (var square in picture.All("rect").Skip(1))
        {
            Assert.InRange(SvgPicture.Number(square, "x") + SvgPicture.Number(square, "width"), 0, width);
            Assert.InRange(SvgPicture.Number(square, "y") + SvgPicture.Number(square, "height"), 0, height);
        }
    }

    [Fact]
    public void A_bar_says_which_number_has_which_colour()
    {
        var picture = Picture([new Tile("one", 1, 1, [0])]);
        Assert.Equal(["\u22122.00", "0.00", "2.00"], picture.All("text").Select(text => text.Value).TakeLast(3));
        var bar = picture.All("rect").Select(square => square.Attribute("fill")!.Value).TakeLast(40).ToArray();
        Assert.Equal(40, bar.Distinct().Count());
        Assert.Equal(("rgb(6,118,180)", "rgb(214,98,6)"), (bar[0], bar[^1]));
    }

    private static SvgPicture Picture(IReadOnlyList<Tile> tiles) =>
        new(new Figure("t", "d", [new TilePanel("panel", tiles, 2) { Columns = 4 }]));

    // The first rectangle is the background, the last of the picture's own its frame.
    private static System.Xml.Linq.XElement[] Squares(Tile tile) =>
        [.. Picture([tile]).All("g").ElementAt(1).Elements().Where(element => element.Name.LocalName == "rect").SkipLast(1)];
}
