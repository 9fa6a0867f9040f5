using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Some samples as arrays of the exact length. The arrays belong to the reader, which overwrites them at its next read.
/// </summary>
/// <param name="Features">Count × features per sample, one sample after another.</param>
/// <param name="Labels">Count class numbers; empty for data with values.</param>
/// <param name="Targets">
/// Count × numbers per target, one sample after another: the data's values, or class numbers as values (0 or 1, or one-hot);
/// empty if the loss compares with class numbers.
/// </param>
/// <param name="Count">Number of samples.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct Batch(float[] Features, long[] Labels, float[] Targets, int Count)
{
    /// <summary>Copies features and targets to the memory of two tensors.</summary>
    /// <param name="features">Room for the features as float32.</param>
    /// <param name="targets">Room for the targets as float32; where there are none, for the class numbers as int64.</param>
    /// <exception cref="ArgumentException">There is not exactly as much room as is needed.</exception>
    public void CopyTo(Span<byte> features, Span<byte> targets)
    {
        Copy(MemoryMarshal.AsBytes<float>(Features), features, nameof(features));
        Copy(
            Targets.Length > 0 ? MemoryMarshal.AsBytes<float>(Targets) : MemoryMarshal.AsBytes<long>(Labels),
            targets,
            nameof(targets)
        );
    }

    // Thousands of numbers are too many to print.
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Count = {Count}, Features = {Features?.Length ?? 0} numbers, Labels = {Labels?.Length ?? 0} numbers, "
                + $"Targets = {Targets?.Length ?? 0} numbers"
        );
        return true;
    }

    private static void Copy(ReadOnlySpan<byte> source, Span<byte> memory, string name)
    {
        if (source.Length != memory.Length)
        {
            throw new ArgumentException(
                $"The batch has {source.Length} bytes of {name}; there is room for {memory.Length}.",
                name
            );
        }

        source.CopyTo(memory);
    }
}
