using NetDsl.Engine.Saving;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Writes parameters and buffers to a file, in TorchSharp's own format.</summary>
            /// <param name="location">The file, which is overwritten.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(string location, IList<string>? skip = null)
            {
                using var stream = File.Create(location);
                return save(stream, skip);
            }

            /// <summary>Writes parameters and buffers to a stream, which is closed as TorchSharp closes it.</summary>
            /// <param name="stream">A stream that can be written.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes parameters and buffers.</summary>
            /// <param name="writer">Where to.</param>
            /// <param name="skip">Names to leave out.</param>
            /// <returns>This module.</returns>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes tensors by name: their number, then each name and tensor.</summary>
            /// <param name="writer">Where to.</param>
            /// <param name="sd">The tensors.</param>
            /// <param name="skip">Names to leave out.</param>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToList();
                writer.Write7BitEncodedInt64(entries.Count);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    TensorFormat.Write(writer, tensor);
                }
                writer.Flush();
            }
        }
    }
}
