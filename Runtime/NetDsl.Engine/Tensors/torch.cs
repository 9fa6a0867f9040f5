namespace TorchSharp;

/// <summary>
/// The functions of PyTorch's top level, as TorchSharp names them: tensors and operations, devices, random streams, dispose
/// scopes.
/// </summary>
public static partial class torch { }
