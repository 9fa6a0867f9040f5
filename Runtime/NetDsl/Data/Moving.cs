namespace NetDsl;

/// <summary>Moves images by whole pixels, in place.</summary>
internal static class Moving
{
    /// <param name="image">The numbers, channel by channel, row by row.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="down">Rows to move down, or up if negative; fewer than there are.</param>
    /// <param name="right">Columns to move to the right, or left if negative; fewer than there are.</param>
    /// <param name="repeatsEdge">Whether the pixels of the edge fill what becomes free; otherwise 0 does.</param>
    public static void Move(Span<float> image, ImageShape shape, int down, int right, bool repeatsEdge)
    {
        for (; !image.IsEmpty; image = image[(shape.Height * shape.Width)..])
        {
            MoveChannel(image[..(shape.Height * shape.Width)], shape, down, right, repeatsEdge);
        }
    }

    // Rows are visited against the direction of the move, so that each is read before it is overwritten.
    private static void MoveChannel(Span<float> channel, ImageShape shape, int down, int right, bool repeatsEdge)
    {
        for (var i = 0; i < shape.Height; i++)
        {
            var y = down > 0 ? shape.Height - 1 - i : i;
            var row = channel.Slice(y * shape.Width, shape.Width);
            var from = y - down;
            if (from >= 0 && from < shape.Height)
            {
                MoveRow(channel.Slice(from * shape.Width, shape.Width), row, right, repeatsEdge);
            }
            else if (!repeatsEdge)
            {
                row.Clear();
            }
        }

        if (repeatsEdge && down != 0)
        {
            RepeatRow(channel, shape, down);
        }
    }

    // The same row may be source and destination.
    private static void MoveRow(ReadOnlySpan<float> source, Span<float> row, int right, bool repeatsEdge)
    {
        if (right >= 0)
        {
            var first = repeatsEdge ? source[0] : 0;
            source[..^right].CopyTo(row[right..]);
            row[..right].Fill(first);
        }
        else
        {
            var last = repeatsEdge ? source[^1] : 0;
            source[-right..].CopyTo(row);
            row[^-right..].Fill(last);
        }
    }

    // The first or last row that the move has filled is repeated above or below it.
    private static void RepeatRow(Span<float> channel, ImageShape shape, int down)
    {
        var edge = down > 0 ? down : shape.Height - 1 + down;
        var row = channel.Slice(edge * shape.Width, shape.Width);
        var (start, end) = down > 0 ? (0, down) : (edge + 1, shape.Height);
        for (var y = start; y < end; y++)
        {
            row.CopyTo(channel[(y * shape.Width)..]);
        }
    }
}
