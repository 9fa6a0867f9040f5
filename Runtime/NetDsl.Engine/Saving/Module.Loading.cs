using System.Text;
using NetDsl.Engine.Saving;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Reads parameters and buffers from a file in TorchSharp's own format. Either all fit, or nothing
            /// changes.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets, for each name of the module, whether it was read.</param>
            /// <returns>This module.</returns>
            /// <exception cref="FileNotFoundException">There is no such file.</exception>
            /// <exception cref="InvalidDataException">The file is no such state, or ends early.</exception>
            /// <exception cref="InvalidOperationException">The state does not fit; see <see cref="load_state_dict"/>.</exception>
            public virtual Module load(
                string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers from a stream, which stays open. Either all fit, or nothing
            /// changes.</summary>
            /// <param name="stream">A stream that can be read.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets, for each name of the module, whether it was read.</param>
            /// <returns>This module.</returns>
            /// <exception cref="InvalidDataException">The data are no such state, or end early.</exception>
            /// <exception cref="InvalidOperationException">The state does not fit; see <see cref="load_state_dict"/>.</exception>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers. Either all fit, or nothing changes.</summary>
            /// <param name="reader">Where from.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets, for each name of the module, whether it was read.</param>
            /// <returns>This module.</returns>
            /// <exception cref="InvalidDataException">The data are no such state, or end early.</exception>
            /// <exception cref="InvalidOperationException">The state does not fit; see <see cref="load_state_dict"/>.</exception>
            public virtual Module load(
                BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                var read = new Dictionary<string, Tensor>();
                try
                {
                    ReadState(reader, read);
                    load_state_dict(read, strict, skip);
                    foreach (var key in state_dict().Keys) loadedParameters?.TryAdd(key, read.ContainsKey(key) && skip?.Contains(key) != true);
                }
                finally
                {
                    foreach (var tensor in read.Values) tensor.Dispose();
                }
                return this;
            }

            /// <summary>Makes a module and reads its parameters and buffers from a file.</summary>
            /// <typeparam name="T">The module.</typeparam>
            /// <param name="path">The file, see
            /// <see cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>.</param>
            public static Module Create<T>(string path) where T : Module, new() => new T().load(path);

            private void ReadState(BinaryReader reader, Dictionary<string, Tensor> read)
            {
                var own = state_dict();
                try
                {
                    var count = reader.Read7BitEncodedInt64();
                    for (long i = 0; i < count; i++)
                    {
                        var key = reader.ReadString();
                        var tensor = TensorFormat.Read(reader, key);
                        if (!read.TryAdd(key, tensor))
                        {
                            tensor.Dispose();
                            throw new InvalidDataException($"'{key}' comes twice: this is no TorchSharp state.");
                        }
                        if (own.TryGetValue(key, out var target) && target.dtype != tensor.dtype)
                            throw new InvalidOperationException(
                                $"'{key}' is {target.dtype} in module '{GetName()}', but {tensor.dtype} in the data.");
                    }
                }
                catch (Exception error) when (error is EndOfStreamException or FormatException)
                {
                    throw new InvalidDataException(
                        $"The data end early or are no TorchSharp state, after {read.Count} whole entries.", error);
                }
            }
        }
    }
}
