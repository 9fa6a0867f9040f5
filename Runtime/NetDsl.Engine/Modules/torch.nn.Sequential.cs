using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>An empty sequence, to append to.</summary>
        public static Sequential Sequential() => new();

        /// <summary>Modules one after the other, with names.</summary>
        /// <param name="modules">Names and modules in the order of their calls.</param>
        public static Sequential Sequential(params (string name, Module<Tensor, Tensor> submodule)[] modules) => new(modules);

        /// <summary>Modules one after the other, with names.</summary>
        /// <param name="modules">Names and modules in the order of their calls.</param>
        public static Sequential Sequential(IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules) =>
            new([.. modules]);

        /// <summary>Modules one after the other, with names.</summary>
        /// <param name="modules">Names and modules in the order of their calls.</param>
        public static Sequential Sequential(params Tuple<string, Module<Tensor, Tensor>>[] modules) =>
            new(Array.ConvertAll(modules, entry => (entry.Item1, entry.Item2)));

        /// <summary>Modules one after the other, with names.</summary>
        /// <param name="modules">Names and modules in the order of their calls.</param>
        public static Sequential Sequential(IEnumerable<Tuple<string, Module<Tensor, Tensor>>> modules) =>
            Sequential([.. modules]);

        /// <summary>Modules one after the other, named 0, 1, 2, …</summary>
        /// <param name="modules">The modules in the order of their calls.</param>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

        /// <summary>Modules one after the other, named 0, 1, 2, …</summary>
        /// <param name="modules">The modules in the order of their calls.</param>
        public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules) => new([.. modules]);
    }
}
