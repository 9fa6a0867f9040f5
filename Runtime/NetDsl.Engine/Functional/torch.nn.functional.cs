namespace TorchSharp;

public static partial class torch
{
    /// <summary>Building blocks of networks: modules, losses, initialisation, functions.</summary>
    public static partial class nn
    {
        /// <summary>Activations and losses as functions of tensors.</summary>
        public static partial class functional { }
    }
}
