using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace NetDsl.Engine.Random;

/// <summary>
/// The state of a random generator: the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded and advanced as
/// libtorch's CPU generator, with the second value of each pair of normal samples kept for the next call.
/// </summary>
internal sealed class Mt19937
{
    /// <summary>The seed of a generator that has not been seeded (libtorch's default).</summary>
    internal const long DefaultSeed = 67280421310721;

    /// <summary>The length of <see cref="GetState"/> in bytes.</summary>
    internal const int StateSize = 5056;

    private const int Size = 624;
    private const int Middle = 397;
    private const uint Upper = 0x80000000;
    private const uint Twist = 0x9908b0df;

    private readonly uint[] _state = new uint[Size];
    private int _left;
    private int _next;
    private double? _nextNormal;
    private float? _nextFloatNormal;
    private long _seed;

    internal Mt19937(long seed = DefaultSeed) => Seed = seed;

    /// <summary>The initial seed; setting it restarts the stream. Only its low 32 bits choose the stream.</summary>
    internal long Seed
    {
        get => _seed;
        set
        {
            _seed = value;
            _nextNormal = null;
            _nextFloatNormal = null;
            uint word = unchecked((uint)value);
            _state[0] = word;
            for (uint i = 1; i < Size; i++)
            {
                _state[i] = word = (1812433253u * (word ^ (word >> 30))) + i;
            }

            _left = 1;
            _next = 0;
        }
    }

    /// <summary>The next 32 random bits.</summary>
    internal uint NextUInt32()
    {
        if (--_left == 0)
        {
            Advance();
        }

        uint y = _state[_next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680u;
        y ^= (y << 15) & 0xefc60000u;
        return y ^ (y >> 18);
    }

    /// <summary>The next 64 random bits: two draws, the first one high.</summary>
    internal ulong NextUInt64()
    {
        ulong high = NextUInt32();
        return (high << 32) | NextUInt32();
    }

    /// <summary>Takes the kept normal sample, if there is one.</summary>
    internal bool TryTakeNormal(out double sample)
    {
        sample = _nextNormal.GetValueOrDefault();
        bool kept = _nextNormal.HasValue;
        _nextNormal = null;
        return kept;
    }

    /// <summary>Keeps the second of a pair of normal samples for the next call.</summary>
    internal void KeepNormal(double sample) => _nextNormal = sample;

    /// <summary>The whole state in the layout of libtorch's CPU generator (torch.get_rng_state), little endian.</summary>
    internal byte[] GetState()
    {
        var bytes = new byte[StateSize];
        Span<byte> span = bytes;
        BinaryPrimitives.WriteInt64LittleEndian(span, _seed);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], _left);
        BinaryPrimitives.WriteInt32LittleEndian(span[12..], 1); // seeded
        BinaryPrimitives.WriteInt64LittleEndian(span[16..], _next);
        for (int i = 0; i < Size; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(span[(24 + (8 * i))..], _state[i]);
        }

        Span<byte> normal = span[(24 + (8 * Size))..]; // x, y, rho, is_valid; only y and is_valid are in use
        BinaryPrimitives.WriteDoubleLittleEndian(normal[8..], _nextNormal.GetValueOrDefault());
        BinaryPrimitives.WriteInt32LittleEndian(normal[24..], _nextNormal.HasValue ? 1 : 0);
        BinaryPrimitives.WriteSingleLittleEndian(normal[32..], _nextFloatNormal.GetValueOrDefault());
        normal[36] = _nextFloatNormal.HasValue ? (byte)1 : (byte)0;
        return bytes;
    }

    /// <summary>Continues from a state that <see cref="GetState"/> or torch.get_rng_state gave.</summary>
    /// <exception cref="ArgumentException">The bytes are not such a state.</exception>
    internal void SetState(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != StateSize)
        {
            throw new ArgumentException(
                $"set_rng_state: a CPU generator state has {StateSize} bytes, this one has {bytes.Length}. "
                    + "Use the bytes of get_rng_state."
            );
        }

        int left = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        long next = BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]);
        if (left is < 1 or > Size || next is < 0 or > Size)
        {
            throw new ArgumentException(
                $"set_rng_state: not a generator state (left {left}, next {next}; both at most {Size}). "
                    + "Use the bytes of get_rng_state."
            );
        }

        _seed = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        _left = left;
        _next = (int)next;
        for (int i = 0; i < Size; i++)
        {
            _state[i] = (uint)BinaryPrimitives.ReadUInt64LittleEndian(bytes[(24 + (8 * i))..]);
        }

        ReadOnlySpan<byte> normal = bytes[(24 + (8 * Size))..];
        _nextNormal =
            BinaryPrimitives.ReadInt32LittleEndian(normal[24..]) != 0
                ? BinaryPrimitives.ReadDoubleLittleEndian(normal[8..])
                : null;
        _nextFloatNormal = normal[36] != 0 ? BinaryPrimitives.ReadSingleLittleEndian(normal[32..]) : null;
    }

    private void Advance()
    {
        // The new state lies over the old one: element i needs the old i + 1, and i + Middle, which is new from Wrap on. Vectors
        // are shorter than either distance, so they see the same values.
        const int Wrap = Size - Middle;
        uint[] s = _state;
        int i = 0;
        for (; i <= Wrap - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            Mix(s, i, Middle);
        }

        for (; i < Wrap; i++)
        {
            s[i] = Mixed(s[i], s[i + 1], s[i + Middle]);
        }

        for (; i <= Size - 1 - Vector256<uint>.Count; i += Vector256<uint>.Count)
        {
            Mix(s, i, -Wrap);
        }

        for (; i < Size; i++)
        {
            s[i] = Mixed(s[i], s[i + 1 == Size ? 0 : i + 1], s[i - Wrap]);
        }

        _left = Size;
        _next = 0;
    }

    private static void Mix(uint[] s, int i, int distance)
    {
        var following = Vector256.Create<uint>(s.AsSpan(i + 1));
        var mixed = (Vector256.Create<uint>(s.AsSpan(i)) & Vector256.Create(Upper)) | (following & Vector256.Create(~Upper));
        var odd = Vector256<uint>.Zero - (following & Vector256<uint>.One);
        var distant = Vector256.Create<uint>(s.AsSpan(i + distance));
        (distant ^ (mixed >>> 1) ^ (odd & Vector256.Create(Twist))).CopyTo(s, i);
    }

    private static uint Mixed(uint own, uint following, uint distant) =>
        distant ^ (((own & Upper) | (following & ~Upper)) >> 1) ^ ((following & 1) == 0 ? 0u : Twist);
}
