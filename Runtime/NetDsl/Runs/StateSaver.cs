using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Collects what a run needs beside the weights to go on: the optimizer's state and the random stream. Generated code writes each
/// part in the engine's own form.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateSaver
{
    private readonly List<BinaryWriter> parts = [];

    internal StateSaver() { }

    /// <summary>Begins the next part.</summary>
    /// <returns>Takes its content.</returns>
    public BinaryWriter Next()
    {
        parts.Add(new BinaryWriter(new MemoryStream()));
        return parts[^1];
    }

    /// <summary>The parts, as tensors of bytes.</summary>
    internal IEnumerable<SafetensorsEntry> Entries()
    {
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Flush();
            var stream = (MemoryStream)parts[i].BaseStream;
            var data = stream.GetBuffer().AsMemory(0, (int)stream.Length);
            yield return new SafetensorsEntry(RunState.PartName(i), SafetensorsType.U8, [data.Length], data);
        }
    }
}

/// <summary>Gives back, part by part, what a <see cref="StateSaver"/> has collected.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLoader
{
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> parts;
    private int next;

    internal StateLoader(IReadOnlyList<ReadOnlyMemory<byte>> parts) => this.parts = parts;

    /// <summary>Whether all parts were asked for.</summary>
    internal bool IsAtEnd => next == parts.Count;

    /// <summary>The next part.</summary>
    /// <returns>Its content.</returns>
    /// <exception cref="EndOfStreamException">There are no more parts.</exception>
    public BinaryReader Next() =>
        next < parts.Count ? new BinaryReader(new MemoryStream(parts[next++].ToArray())) : throw new EndOfStreamException();
}
