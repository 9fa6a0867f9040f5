namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The state by name: all parameters, then all persistent buffers. The tensors are the module's own, not
            /// copies.</summary>
            /// <param name="destination">A dictionary to add to; a new one by default.</param>
            /// <param name="prefix">Put before every name, with a dot.</param>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null,
                string? prefix = null
            )
            {
                destination ??= [];
                foreach (var (key, parameter) in named_parameters())
                {
                    destination.TryAdd(Prefixed(key), parameter);
                }

                foreach (var (key, buffer) in named_buffers(true, false))
                {
                    destination.TryAdd(Prefixed(key), buffer);
                }

                return destination;

                string Prefixed(string key) => string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";
            }

            /// <summary>Copies values into this module's parameters and buffers by name. If any entry does not fit, nothing
            /// changes.</summary>
            /// <param name="source">The state, by the names of <see cref="state_dict"/>.</param>
            /// <param name="strict">False allows names that only one side has.</param>
            /// <param name="skip">Names that are neither changed nor checked.</param>
            /// <returns>The names that only the module has, and those that only the source has.</returns>
            /// <exception cref="InvalidOperationException">A shape differs, or <paramref name="strict"/> and the names differ;
            /// the message lists every missing, unexpected and wrongly shaped entry.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source,
                bool strict = true,
                IList<string>? skip = null
            )
            {
                ArgumentNullException.ThrowIfNull(source);
                var destination = state_dict();
                var missing = destination.Keys.Where(key => !Skipped(key) && !source.ContainsKey(key)).ToList();
                var unexpected = source.Keys.Where(key => !Skipped(key) && !destination.ContainsKey(key)).ToList();
                var matches = destination.Where(entry => !Skipped(entry.Key) && source.ContainsKey(entry.Key)).ToList();
                var misshapen = matches
                    .Where(entry => !entry.Value.shape.SequenceEqual(source[entry.Key].shape))
                    .Select(entry =>
                        $"{entry.Key} ({Shape(entry.Value)} in the module, {Shape(source[entry.Key])} in the source)"
                    )
                    .ToList();
                if (misshapen.Count > 0 || (strict && missing.Count + unexpected.Count > 0))
                {
                    throw new InvalidOperationException(Misfit(missing, unexpected, misshapen));
                }

                using (no_grad())
                {
                    foreach (var (key, tensor) in matches)
                    {
                        tensor.copy_(source[key]);
                    }
                }
                return (missing, unexpected);

                bool Skipped(string key) => skip is not null && skip.Contains(key);
            }

            private string Misfit(List<string> missing, List<string> unexpected, List<string> misshapen)
            {
                var message = $"The state does not fit module '{GetName()}', which is left unchanged.";
                if (missing.Count > 0)
                {
                    message += $" Missing: {string.Join(", ", missing)}.";
                }

                if (unexpected.Count > 0)
                {
                    message += $" Unexpected: {string.Join(", ", unexpected)}.";
                }

                if (misshapen.Count > 0)
                {
                    message += $" Wrong shape: {string.Join(", ", misshapen)}.";
                }

                return message;
            }

            private static string Shape(Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
        }
    }
}
