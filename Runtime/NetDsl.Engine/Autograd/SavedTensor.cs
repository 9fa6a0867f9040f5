using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>
/// A tensor kept for the backward pass: its own hold on the memory, and the version of the contents when it was saved.
/// </summary>
internal struct SavedTensor
{
    private torch.Tensor? alias;
    private readonly int version;

    public SavedTensor(torch.Tensor tensor)
    {
        alias = tensor.Alias();
        version = alias.Storage.Version;
    }

    /// <summary>The tensor, if its contents are still those that were saved.</summary>
    /// <exception cref="InvalidOperationException">It was changed in place since.</exception>
    public readonly torch.Tensor Get(string operation)
    {
        if (alias is not { } tensor)
        {
            throw BackwardPass.UsedUp(operation);
        }

        return tensor.Storage.Version == version
            ? tensor
            : throw new InvalidOperationException(
                $"backward of {operation}: a tensor {Tensors.Shapes.Text(tensor.sizes)} that it needs was changed in place "
                    + $"after the forward pass (version {tensor.Storage.Version}, expected {version}). Use the operation that "
                    + "makes a new tensor instead."
            );
    }

    public void Release()
    {
        alias?.Dispose();
        alias = null;
    }
}
