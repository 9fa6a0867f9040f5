using System.Text;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Saving;

/// <summary>
/// Reads a module's state in TorchSharp's format: the number of entries as LEB128, then each name, with its length in bytes
/// before it, and tensor. Entries that fit the module are kept; of the others, only type and shape. Nothing changes before
/// everything has been read.
/// </summary>
internal sealed class StateReader : IDisposable
{
    // Longer than any name: a corrupt length must not allocate gigabytes.
    private const int LongestName = 1 << 16;

    private readonly Dictionary<string, Tensor> own;
    private readonly List<TensorHead> heads = [];

    /// <summary>Reads the whole state.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="own">The module's state.</param>
    /// <param name="skip">Names that are skipped.</param>
    /// <exception cref="InvalidDataException">The data are not such a state, or end early.</exception>
    public StateReader(BinaryReader reader, Dictionary<string, Tensor> own, ICollection<string> skip)
    {
        this.own = own;
        try
        {
            Read(reader, skip);
        }
        catch (Exception error) when (error is EndOfStreamException or FormatException)
        {
            Dispose();
            throw new InvalidDataException(
                $"The data end early or are not a TorchSharp state, after {heads.Count} complete entries.",
                error
            );
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The names that were read, in their order.</summary>
    public IEnumerable<string> Names => heads.Select(head => head.Name);

    /// <summary>The tensors that fit the module, by name; in no dispose scope.</summary>
    public Dictionary<string, Tensor> Fitting { get; } = [];

    /// <summary>One line for each kind of difference from the module.</summary>
    /// <param name="strict">Whether names that only one side has are differences.</param>
    /// <param name="skip">Names whose type and shape do not matter.</param>
    public IEnumerable<string> Differences(bool strict, ICollection<string> skip)
    {
        var found = heads.ToDictionary(head => head.Name);
        var pairs = heads.Where(head => own.ContainsKey(head.Name) && !skip.Contains(head.Name)).ToList();
        return new[]
        {
            Line("Missing", own.Keys.Where(key => strict && !found.ContainsKey(key))),
            Line("Unexpected", Names.Where(key => strict && !own.ContainsKey(key))),
            Line(
                "Wrong shape",
                pairs
                    .Where(head => !Shapes.Same(head.Sizes, own[head.Name].sizes))
                    .Select(head =>
                        $"{head.Name} (expected {Shapes.Text(own[head.Name].sizes)}, found {Shapes.Text(head.Sizes)})"
                    )
            ),
            Line(
                "Wrong type",
                pairs
                    .Where(head => head.Type != own[head.Name].Type)
                    .Select(head => $"{head.Name} (expected {own[head.Name].Type}, found {head.Type})")
            ),
        }.OfType<string>();
    }

    public void Dispose()
    {
        foreach (var tensor in Fitting.Values)
        {
            tensor.Dispose();
        }
    }

    private static string? Line(string kind, IEnumerable<string> items) =>
        string.Join(", ", items) is { Length: > 0 } text ? $"{kind}: {text}." : null;

    private void Read(BinaryReader reader, ICollection<string> skip)
    {
        var names = new HashSet<string>();
        for (var left = reader.Read7BitEncodedInt64(); left > 0; left--)
        {
            var name = ReadName(reader);
            if (!names.Add(name))
            {
                throw new InvalidDataException($"'{name}' comes twice: this is not a TorchSharp state.");
            }

            var head = TensorFormat.ReadHead(reader, name);
            if (
                !skip.Contains(name)
                && own.TryGetValue(name, out var target)
                && target.Type == head.Type
                && Shapes.Same(target.sizes, head.Sizes)
            )
            {
                var tensor = Tensor.NewUntracked(head.Sizes, head.Type);
                Fitting.Add(name, tensor);
                TensorFormat.ReadElements(reader, head, tensor);
            }
            else
            {
                TensorFormat.SkipElements(reader, head);
            }
            heads.Add(head);
        }
    }

    private static string ReadName(BinaryReader reader)
    {
        var length = reader.Read7BitEncodedInt();
        if (length is < 0 or > LongestName)
        {
            throw new InvalidDataException($"A name has {length} bytes: this is not a TorchSharp state.");
        }

        var bytes = reader.ReadBytes(length);
        if (bytes.Length < length)
        {
            throw new EndOfStreamException();
        }

        var name = Encoding.UTF8.GetString(bytes);
        return name.Any(letter => char.IsControl(letter) || letter == '\uFFFD')
            ? throw new InvalidDataException(
                "A name is not made of letters: this is not a TorchSharp state. LoadWeights reads safetensors files."
            )
            : name;
    }
}
