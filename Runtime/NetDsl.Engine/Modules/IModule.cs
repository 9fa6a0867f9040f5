namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A callable with one argument.</summary>
        /// <typeparam name="T">Argument.</typeparam>
        /// <typeparam name="TResult">Result.</typeparam>
        public interface IModule<T, TResult>
        {
            /// <summary>Runs the module.</summary>
            /// <param name="input1">The first argument.</param>
            TResult call(T input1);
        }

        /// <summary>A callable with two arguments.</summary>
        /// <typeparam name="T1">First argument.</typeparam>
        /// <typeparam name="T2">Second argument.</typeparam>
        /// <typeparam name="TResult">Result.</typeparam>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Runs the module.</summary>
            /// <param name="input1">The first argument.</param>
            /// <param name="input2">The second argument.</param>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A callable with three arguments.</summary>
        /// <typeparam name="T1">First argument.</typeparam>
        /// <typeparam name="T2">Second argument.</typeparam>
        /// <typeparam name="T3">Third argument.</typeparam>
        /// <typeparam name="TResult">Result.</typeparam>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>Runs the module.</summary>
            /// <param name="input1">The first argument.</param>
            /// <param name="input2">The second argument.</param>
            /// <param name="input3">The third argument.</param>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A callable with four arguments.</summary>
        /// <typeparam name="T1">First argument.</typeparam>
        /// <typeparam name="T2">Second argument.</typeparam>
        /// <typeparam name="T3">Third argument.</typeparam>
        /// <typeparam name="T4">Fourth argument.</typeparam>
        /// <typeparam name="TResult">Result.</typeparam>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>Runs the module.</summary>
            /// <param name="input1">The first argument.</param>
            /// <param name="input2">The second argument.</param>
            /// <param name="input3">The third argument.</param>
            /// <param name="input4">The fourth argument.</param>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }
    }
}
