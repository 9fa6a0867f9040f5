using NetDsl.Engine.Saving;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Reads parameters and buffers from a file in TorchSharp's own format. If any entry does not fit, nothing
            /// changes.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names that are not changed; they must still exist, unless <paramref name="strict"/> is
            /// false.</param>
            /// <param name="loadedParameters">Gets, for each name of the file, whether the module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="FileNotFoundException">The file does not exist.</exception>
            /// <exception cref="InvalidDataException">The file is not such a state, or ends early.</exception>
            /// <exception cref="ArgumentException">The state does not fit; the message lists every missing, unexpected and
            /// wrong entry.</exception>
            public virtual Module load(
                string location,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            )
            {
                using var stream = File.OpenRead(location);
                try
                {
                    return load(stream, strict, skip, loadedParameters);
                }
                catch (InvalidDataException error)
                {
                    throw new InvalidDataException($"{location}: {error.Message}", error);
                }
            }

            /// <summary>Reads parameters and buffers from a stream, which is closed as TorchSharp closes it. If any entry does
            /// not fit, nothing changes.</summary>
            /// <param name="stream">A stream that can be read.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names that are not changed; they must still exist, unless <paramref name="strict"/> is
            /// false.</param>
            /// <param name="loadedParameters">Gets, for each name of the data, whether the module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="InvalidDataException">The data are not such a state, or end early.</exception>
            /// <exception cref="ArgumentException">The state does not fit; the message lists every missing, unexpected and
            /// wrong entry.</exception>
            public Module load(
                Stream stream,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            )
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads parameters and buffers. If any entry does not fit, nothing changes.</summary>
            /// <param name="reader">The reader; data after the state are not read.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names that are not changed; they must still exist, unless <paramref name="strict"/> is
            /// false.</param>
            /// <param name="loadedParameters">Gets, for each name of the data, whether the module has it.</param>
            /// <returns>This module.</returns>
            /// <exception cref="InvalidDataException">The data are not such a state, or end early.</exception>
            /// <exception cref="ArgumentException">The state does not fit; the message lists every missing, unexpected and
            /// wrong entry.</exception>
            public virtual Module load(
                BinaryReader reader,
                bool strict = true,
                IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null
            )
            {
                ArgumentNullException.ThrowIfNull(reader);
                skip ??= [];
                var own = state_dict();
                using var read = new StateReader(reader, own, skip);
                var differences = string.Join(" ", read.Differences(strict, skip));
                if (differences.Length > 0)
                {
                    throw new ArgumentException(
                        $"The saved state does not fit module '{GetName()}', which is left unchanged. {differences}"
                    );
                }

                using (no_grad())
                {
                    foreach (var (key, tensor) in read.Fitting)
                    {
                        own[key].copy_(tensor);
                    }
                }
                if (loadedParameters is not null)
                {
                    foreach (var key in read.Names)
                    {
                        loadedParameters[key] = own.ContainsKey(key);
                    }
                }
                return this;
            }

            /// <summary>Makes a module and reads its parameters and buffers from a file.</summary>
            /// <typeparam name="T">The module.</typeparam>
            /// <param name="path">The file, see
            /// <see cref="load(string, bool, IList{string}, Dictionary{string, bool})"/>.</param>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);
        }
    }
}
