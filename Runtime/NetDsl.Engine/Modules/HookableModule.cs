namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that lets functions run before and after it when it is called.</summary>
        /// <typeparam name="TPreHook">Function that gets, and may replace, the input.</typeparam>
        /// <typeparam name="TPostHook">Function that gets the input and the result, and may replace the result.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private int nextKey;

            /// <summary>A module without components yet.</summary>
            /// <param name="name">The module's name.</param>
            protected HookableModule(string name)
                : base(name) { }

            internal Dictionary<string, TPreHook> PreHooks { get; } = [];

            internal Dictionary<string, TPostHook> PostHooks { get; } = [];

            /// <summary>Runs a function on the input of every call, before the module.</summary>
            /// <param name="hook">Returns a replacement of the input, or null to keep it.</param>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook)
            {
                var key = NextKey();
                PreHooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            /// <summary>Runs a function on the input and the result of every call, after the module.</summary>
            /// <param name="hook">Returns a replacement of the result, or null to keep it.</param>
            /// <returns>A handle that removes the hook.</returns>
            public HookRemover register_forward_hook(TPostHook hook)
            {
                var key = NextKey();
                PostHooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            private string NextKey() => nextKey++.ToString(System.Globalization.CultureInfo.InvariantCulture);

            /// <summary>Removes a hook.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> module;
                private readonly string key;

                /// <summary>Made by the methods that register hooks.</summary>
                /// <param name="module">The module that has the hook.</param>
                /// <param name="key">The hook's key.</param>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
                {
                    this.module = module;
                    this.key = key;
                }

                /// <summary>Removes the hook; a second call does nothing.</summary>
                public void remove()
                {
                    module.PreHooks.Remove(key);
                    module.PostHooks.Remove(key);
                }
            }
        }
    }
}
