namespace NetDsl;

/// <summary>
/// Declares that a partial class is a neural network. Its stage attributes, read from top to bottom, are the pipeline;
/// the generator writes the TorchSharp module and, when a loss and an optimizer are declared, its training loop.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute : Attribute;
