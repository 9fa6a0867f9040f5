namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose forward pass takes one argument.</summary>
        /// <typeparam name="T">Argument, usually <see cref="Tensor"/>.</typeparam>
        /// <typeparam name="TResult">Result, usually <see cref="Tensor"/>.</typeparam>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>,
                IModule<T, TResult>
        {
            /// <summary>A module without components yet.</summary>
            /// <param name="name">The module's name.</param>
            protected Module(string name)
                : base(name) { }

            /// <summary>What the module computes. Callers use <c>call</c>, which runs the hooks too.</summary>
            /// <param name="input">The argument.</param>
            public abstract TResult forward(T input);

            /// <summary>Runs the hooks and <c>forward</c>.</summary>
            /// <param name="input">The argument.</param>
            public TResult call(T input)
            {
                foreach (var hook in PreHooks.Values)
                {
                    if (hook(this, input) is { } replacement)
                    {
                        input = replacement;
                    }
                }
                var result = forward(input);
                foreach (var hook in PostHooks.Values)
                {
                    if (hook(this, input, result) is { } replacement)
                    {
                        result = replacement;
                    }
                }
                return result;
            }
        }
    }
}
