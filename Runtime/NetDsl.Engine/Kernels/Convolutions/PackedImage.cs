namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>
/// Copies the channels of a group into the layout that a convolution reads, with padding and in phases, and back.
/// </summary>
internal static class PackedImage
{
    /// <summary>Fills a packed group.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="channels">The group's channels of one image.</param>
    /// <param name="packed">The packed group; what is longer becomes 0.</param>
    internal static void Pack(ConvolutionShape shape, ReadOnlySpan<float> channels, Span<float> packed)
    {
        if (shape.PacksPlainly)
        {
            channels.CopyTo(packed);
            packed[channels.Length..].Clear();
            return;
        }

        int at = 0;
        for (int channel = 0; channel < shape.GroupInputs; channel++)
        {
            var image = channels.Slice(channel * shape.InputSize, shape.InputSize);
            for (int phaseY = 0; phaseY < shape.StrideY; phaseY++)
            {
                for (int phaseX = 0; phaseX < shape.StrideX; phaseX++)
                {
                    for (int row = 0; row < shape.PhaseHeight; row++, at += shape.PhaseWidth)
                    {
                        var target = packed.Slice(at, shape.PhaseWidth);
                        int y = (row * shape.StrideY) + phaseY - shape.Top;
                        if ((uint)y >= (uint)shape.Height)
                        {
                            target.Clear();
                            continue;
                        }

                        PackRow(image.Slice(y * shape.Width, shape.Width), target, phaseX - shape.Left, shape.StrideX);
                    }
                }
            }
        }

        packed[at..].Clear();
    }

    /// <summary>Copies a packed group back; the padding is left out, and pixels that no output reads are 0.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="packed">The packed group.</param>
    /// <param name="channels">The group's channels of one image.</param>
    internal static void Unpack(ConvolutionShape shape, ReadOnlySpan<float> packed, Span<float> channels)
    {
        if (shape.PacksPlainly)
        {
            packed[..channels.Length].CopyTo(channels);
            return;
        }

        for (int channel = 0; channel < shape.GroupInputs; channel++)
        {
            for (int y = 0; y < shape.Height; y++)
            {
                var target = channels.Slice((channel * shape.InputSize) + (y * shape.Width), shape.Width);
                int row = (y + shape.Top) / shape.StrideY,
                    phaseY = (y + shape.Top) % shape.StrideY;
                if (row >= shape.PhaseHeight)
                {
                    target.Clear();
                    continue;
                }

                int phases = ((channel * shape.StrideY) + phaseY) * shape.StrideX;
                for (int phaseX = 0; phaseX < shape.StrideX; phaseX++)
                {
                    var source = packed.Slice(((phases + phaseX) * shape.PhaseSize) + (row * shape.PhaseWidth), shape.PhaseWidth);
                    UnpackRow(source, target, phaseX - shape.Left, shape.StrideX);
                }
            }
        }
    }

    // target[i] = row[first + i·step], or 0 outside.
    private static void PackRow(ReadOnlySpan<float> row, Span<float> target, int first, int step)
    {
        int from = Math.Min(First(first, step), target.Length),
            end = Math.Clamp(First(first - row.Length, step), from, target.Length);
        target[..from].Clear();
        if (step == 1)
        {
            row.Slice(from + first, end - from).CopyTo(target[from..]);
        }
        else
        {
            for (int i = from; i < end; i++)
            {
                target[i] = row[first + (i * step)];
            }
        }

        target[end..].Clear();
    }

    // target[first + i·step] = source[i]; the pixels of this phase behind the last are 0.
    private static void UnpackRow(ReadOnlySpan<float> source, Span<float> target, int first, int step)
    {
        int from = First(first, step),
            end = Math.Max(from, First(first - target.Length, step)),
            known = Math.Clamp(source.Length, from, end);
        if (step == 1)
        {
            source[from..known].CopyTo(target[(from + first)..]);
            target[(known + first)..].Clear();
            return;
        }

        for (int i = from; i < end; i++)
        {
            target[first + (i * step)] = i < known ? source[i] : 0;
        }
    }

    // The smallest i ≥ 0 with first + i·step ≥ 0.
    private static int First(int first, int step) => first >= 0 ? 0 : (step - 1 - first) / step;
}
