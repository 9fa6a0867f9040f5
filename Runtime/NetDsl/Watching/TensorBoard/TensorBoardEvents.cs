using System.Text;

namespace NetDsl;

/// <summary>
/// TensorBoard's messages. The numbers of the fields are from its
/// <see href="https://github.com/tensorflow/tensorboard/tree/master/tensorboard/compat/proto">event.proto, summary.proto,
/// tensor.proto and tensor_shape.proto</see>.
/// </summary>
internal static class TensorBoardEvents
{
    private const int StringType = 7; // DT_STRING
    private const int TensorClass = 2; // DATA_CLASS_TENSOR

    /// <summary>The first event of a file.</summary>
    public static byte[] Version(double time) => new ProtoWriter().Double(1, time).Text(3, "brain.Event:2").ToArray();

    /// <summary>Numbers at one step.</summary>
    public static byte[] Scalars(double time, long step, ReadOnlySpan<(string Tag, double Value)> scalars)
    {
        var summary = new ProtoWriter();
        foreach (var (tag, value) in scalars)
        {
            summary.Message(1, new ProtoWriter().Text(1, tag).Float(2, (float)value));
        }

        return Event(time, step, summary);
    }

    /// <summary>A text, which TensorBoard reads as Markdown.</summary>
    public static byte[] Text(double time, long step, string tag, string text)
    {
        var plugin = new ProtoWriter().Text(1, "text");
        var metadata = new ProtoWriter().Message(1, plugin).Int64(4, TensorClass);
        var shape = new ProtoWriter().Message(2, new ProtoWriter().Int64(1, 1));
        var tensor = new ProtoWriter().Int64(1, StringType).Message(2, shape).Text(8, text);
        var value = new ProtoWriter().Text(1, tag).Message(8, tensor).Message(9, metadata);
        return Event(time, step, new ProtoWriter().Message(1, value));
    }

    /// <summary>A text with aligned columns, as Markdown: lines indented by four spaces stay as they are.</summary>
    public static string Verbatim(string text)
    {
        var indented = new StringBuilder();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            indented.Append("    ").Append(line).Append('\n');
        }

        return indented.ToString();
    }

    private static byte[] Event(double time, long step, ProtoWriter summary) =>
        new ProtoWriter().Double(1, time).Int64(2, step).Message(5, summary).ToArray();
}
