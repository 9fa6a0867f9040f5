namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A parameter over a tensor's memory.</summary>
        /// <param name="data">The initial values; the parameter shares their memory.</param>
        /// <param name="requires_grad">False makes a parameter that is not trained.</param>
        public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
    }
}
