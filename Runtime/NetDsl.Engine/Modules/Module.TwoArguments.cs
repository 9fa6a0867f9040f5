namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose forward pass takes two arguments.</summary>
        /// <typeparam name="T1">First argument, usually <see cref="Tensor"/>.</typeparam>
        /// <typeparam name="T2">Second argument, usually <see cref="Tensor"/>.</typeparam>
        /// <typeparam name="TResult">Result, usually <see cref="Tensor"/>.</typeparam>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<
                Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>
            >,
                IModule<T1, T2, TResult>
        {
            /// <summary>A module without components yet.</summary>
            /// <param name="name">The module's name.</param>
            protected Module(string name)
                : base(name) { }

            /// <summary>What the module computes. Callers use <c>call</c>, which runs the hooks too.</summary>
            /// <param name="input1">The first argument.</param>
            /// <param name="input2">The second argument.</param>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the hooks and <c>forward</c>.</summary>
            /// <param name="input1">The first argument.</param>
            /// <param name="input2">The second argument.</param>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (var hook in PreHooks.Values)
                {
                    if (hook(this, input1, input2) is { } replacement)
                    {
                        (input1, input2) = replacement;
                    }
                }
                var result = forward(input1, input2);
                foreach (var hook in PostHooks.Values)
                {
                    if (hook(this, input1, input2, result) is { } replacement)
                    {
                        result = replacement;
                    }
                }
                return result;
            }
        }
    }
}
