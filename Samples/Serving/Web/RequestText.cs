using System.Text;

namespace ServingSample.Web;

/// <summary>The text of a body as UTF-8, for the JSON reader, whatever its encoding.</summary>
internal static class RequestText
{
    /// <summary>Converts a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="charset">The encoding that the request names; null or empty if it names none.</param>
    /// <returns>UTF-8 without a byte order mark; null if the body is not text of that encoding.</returns>
    /// <exception cref="NotSupportedException">The encoding is not known.</exception>
    public static ReadOnlyMemory<byte>? ToUtf8(ReadOnlyMemory<byte> body, string? charset)
    {
        var encoding = Marked(body.Span) ?? (string.IsNullOrEmpty(charset) ? Unmarked(body.Span) : Named(charset));
        if (encoding.CodePage == Encoding.UTF8.CodePage)
        {
            return body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
        }

        try
        {
            var strict = Encoding.GetEncoding(
                encoding.CodePage,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            return Encoding.UTF8.GetBytes(strict.GetString(body.Span).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Named(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException fault)
        {
            throw new NotSupportedException(charset, fault);
        }
    }

    // A byte order mark takes precedence over the charset that the request declares.
    private static Encoding? Marked(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            _ => null,
        };

    // JSON begins with two ASCII characters, or is a single one: the zero bytes show how wide they are.
    private static Encoding Unmarked(ReadOnlySpan<byte> body) =>
        body switch
        {
            [not 0, 0, 0, 0, ..] => Encoding.UTF32,
            [not 0, 0, ..] => Encoding.Unicode,
            [0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
}
