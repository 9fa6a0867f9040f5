using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>min(max(0, x), 6) (Krizhevsky, 2010, "Convolutional deep belief networks on CIFAR-10"), in the shape of the
    /// input.</summary>
    public sealed class ReLU6 : nn.Module<Tensor, Tensor>
    {
        internal ReLU6(bool inplace)
            : base(nameof(ReLU6)) => Inplace = inplace;

        internal bool Inplace { get; }

        /// <summary>Computes the module's output.</summary>
        /// <param name="tensor">Any shape.</param>
        /// <returns>A tensor of the shape that the class describes.</returns>
        public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, Inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>min(max(0, x), 6) (Krizhevsky, 2010, "Convolutional deep belief networks on CIFAR-10").</summary>
            /// <param name="inplace">True overwrites the input.</param>
            public static Modules.ReLU6 ReLU6(bool inplace = false) => new(inplace);
        }
    }
}
