using NetDsl.Engine.Random;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A stream of random numbers: libtorch's CPU generator, a Mersenne twister (mt19937), with the same numbers per seed.
    /// </summary>
    public class Generator : IDisposable
    {
        internal Generator(Mt19937 stream) => Stream = stream;

        /// <summary>A new, separate stream.</summary>
        /// <param name="seed">Where the stream starts.</param>
        /// <param name="device">Null or the CPU.</param>
        /// <exception cref="NotSupportedException">Another device.</exception>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Device.Require(device);
            Stream = new Mt19937(unchecked((long)seed));
        }

        /// <summary>The stream that operations use when none is named.</summary>
        public static Generator Default { get; } = new(new Mt19937());

        /// <summary>The device: the CPU.</summary>
        public Device device => CPU;

        internal Mt19937 Stream { get; }

        /// <summary>Restarts the stream at a seed.</summary>
        /// <param name="seed">Where the stream starts.</param>
        public Generator manual_seed(long seed)
        {
            lock (Stream)
            {
                Stream.Seed = seed;
            }

            return this;
        }

        /// <summary>Restarts the stream at a seed that differs from run to run, and returns that seed.</summary>
        public long seed()
        {
            var seed = System.Random.Shared.NextInt64();
            manual_seed(seed);
            return seed;
        }

        /// <summary>The seed at which the stream started.</summary>
        public long initial_seed() => Stream.Seed;

        /// <summary>Where the stream is now: 5056 bytes of libtorch's layout, as <see cref="set_state"/> takes them.</summary>
        public Tensor get_state()
        {
            lock (Stream)
            {
                var bytes = Stream.GetState();
                var state = Tensor.New([bytes.Length], ScalarType.Byte);
                bytes.CopyTo(state.Write<byte>());
                return state;
            }
        }

        /// <summary>Continues the stream from a state.</summary>
        /// <param name="value">A state of <see cref="get_state"/>, or of PyTorch's.</param>
        /// <exception cref="ArgumentException">Not such a state.</exception>
        public void set_state(Tensor value)
        {
            if (value.Type != ScalarType.Byte || !value.IsContiguous)
            {
                throw new ArgumentException($"set_state: a Byte tensor is needed, this one is {value.Type}.", nameof(value));
            }

            lock (Stream)
            {
                Stream.SetState(value.Read<byte>());
            }
        }

        /// <summary>Nothing to release in this engine.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Nothing to release in this engine.</summary>
        /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
        protected virtual void Dispose(bool disposing) { }
    }

    /// <summary>
    /// Restarts the default random stream at a seed: the same seed gives the same numbers as PyTorch on the CPU.
    /// </summary>
    /// <param name="seed">Where the stream starts.</param>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Restarts the default random stream at a seed that differs from run to run, and returns that seed.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed at which the default random stream started.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <inheritdoc cref="Generator.get_state"/>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Continues the default random stream from a state.</summary>
    /// <param name="new_state">A state of <see cref="get_rng_state"/>, or of PyTorch's.</param>
    /// <exception cref="ArgumentException">Not such a state.</exception>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);
}
