namespace NetDsl;

/// <summary>The parts of samples that are the numbers of several inputs one after another.</summary>
internal static class InputParts
{
    /// <summary>Puts the samples of one input into their places in whole samples.</summary>
    /// <param name="part">The input's samples, one after another.</param>
    /// <param name="size">Numbers in one of them.</param>
    /// <param name="samples">The whole samples.</param>
    /// <param name="offset">Where the input's numbers begin in a whole sample.</param>
    /// <param name="width">Numbers in a whole sample.</param>
    public static void Scatter(ReadOnlySpan<float> part, int size, Span<float> samples, int offset, int width)
    {
        for (var to = offset; !part.IsEmpty; to += width)
        {
            part[..size].CopyTo(samples[to..]);
            part = part[size..];
        }
    }

    /// <summary>Several inputs or outputs in a message: <c>left [1, 28, 28] and right [1, 28, 28]</c>.</summary>
    public static string Text(IEnumerable<object> named)
    {
        string[] texts = [.. named.Select(each => each.ToString()!)];
        return texts.Length < 2 ? string.Concat(texts) : $"{string.Join(", ", texts[..^1])} and {texts[^1]}";
    }
}
