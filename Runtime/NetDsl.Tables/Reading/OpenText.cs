namespace NetDsl.Tables;

/// <summary>A caller's text, which stays open when the reader is closed.</summary>
/// <param name="text">The text.</param>
internal sealed class OpenText(TextReader text) : TextReader
{
    public override int Peek() => text.Peek();

    public override int Read() => text.Read();

    public override int Read(char[] buffer, int index, int count) => text.Read(buffer, index, count);

    public override int Read(Span<char> buffer) => text.Read(buffer);
}
